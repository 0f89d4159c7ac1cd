package org.certhall.plugins.banks.example;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.combobox.ComboBox;
import java.nio.file.Path;
import java.util.Locale;
import org.certhall.api.identifier.CnapsCode;
import org.certhall.plugins.banks.example.Branches.Branch;
import org.certhall.plugins.banks.iso20022.BankFile;
import org.certhall.plugins.banks.iso20022.BankKind;
import org.certhall.testing.catalogue.DataFiles;
import org.certhall.web.portal.api.DepositForm;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment.FragmentContext;
import org.junit.jupiter.api.Test;

class ExampleBankTest {
    private final BankFile bank =
            (BankFile) DataFiles.read(Path.of("src/main/resources/certhall/example.bank.json"), new BankKind())
                    .service();

    @Test
    void everyBranchIsOneOfTheBankAndNamedInBothLanguages() {
        assertThat(bank.id()).isEqualTo(ExampleForm.BANK);
        assertThat(bank.branchWanted()).isTrue();
        assertThat(Branches.all(Locale.CHINESE)).hasSize(6).allSatisfy(branch -> {
            assertThat(new CnapsCode(branch.number()).bank()).isEqualTo(bank.code());
            assertThat(branch.name()).isNotBlank();
        });
        assertThat(Branches.all(Locale.ENGLISH))
                .extracting(Branch::number)
                .containsExactlyElementsOf(Branches.all(Locale.CHINESE).stream()
                        .map(Branch::number)
                        .toList());
    }

    @Test
    void handsTheNumberOfTheChosenBranchToThePage() {
        Page page = new Page();
        page.branch("313 3310 9901 9");
        ComboBox<Branch> field = field(page);
        assertThat(field.getValue().name()).isEqualTo("杭州西湖支行");

        field.setValue(Branches.all(Locale.CHINESE).get(0));
        assertThat(page.branch()).isEqualTo("313100099015");

        field.clear();
        assertThat(page.branch()).isEmpty();
    }

    @SuppressWarnings("unchecked")
    private static ComboBox<Branch> field(Page page) {
        return (ComboBox<Branch>) new ExampleForm()
                .create(new FragmentContext(Places.DEPOSIT_FORM, ExampleForm.BANK, Locale.CHINESE, page));
    }

    private static final class Page implements DepositForm {
        private String branch = "";

        @Override
        public String branch() {
            return branch;
        }

        @Override
        public void branch(String typed) {
            branch = typed;
        }
    }
}
