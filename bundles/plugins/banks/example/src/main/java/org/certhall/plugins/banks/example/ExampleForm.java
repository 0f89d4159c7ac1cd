package org.certhall.plugins.banks.example;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Locale;
import org.certhall.plugins.banks.example.Branches.Branch;
import org.certhall.web.portal.api.DepositForm;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.api.Texts;

/** The bank's own form: a branch is chosen by its name instead of typed as a number. */
@org.osgi.service.component.annotations.Component
public final class ExampleForm implements PortalFragment {
    static final String BANK = "example";

    private static final Texts TEXTS = new Texts(ExampleForm.class);

    @Override
    public String place() {
        return Places.DEPOSIT_FORM;
    }

    @Override
    public String subject() {
        return BANK;
    }

    @Override
    public Component create(FragmentContext context) {
        Locale locale = context.locale();
        DepositForm form = context.shown(DepositForm.class);
        List<Branch> branches = Branches.all(locale);
        ComboBox<Branch> field = new ComboBox<>(TEXTS.get(locale, "branch"), branches);
        field.setItemLabelGenerator(Branch::name);
        field.setPlaceholder(TEXTS.get(locale, "branch.placeholder"));
        field.setHelperText(TEXTS.get(locale, "branch.help"));
        field.setWidthFull();
        branches.stream()
                .filter(branch -> branch.number().equals(form.branch().replace(" ", "")))
                .findFirst()
                .ifPresent(field::setValue);
        field.addValueChangeListener(chosen ->
                form.branch(chosen.getValue() == null ? "" : chosen.getValue().number()));
        return field;
    }
}
