package org.certhall.web.applicant.deposit;

import com.vaadin.flow.component.combobox.ComboBox;
import java.util.List;
import java.util.Optional;
import org.certhall.api.deposit.BankChoice;
import org.certhall.web.components.Words;

/** 开户行: the installed banks, found by code, name, short name or pinyin; they come and go while it is open (S92). */
final class BankField extends ComboBox<BankChoice> {
    private static final long serialVersionUID = 1;
    private final transient Words words;
    private transient List<BankChoice> offered = List.of();

    BankField(Words words) {
        this.words = words;
        setLabel(words.get("bank"));
        setPlaceholder(words.get("bank.placeholder"));
        setHelperText(words.get("bank.help"));
        setItemLabelGenerator(choice -> words.of(choice.name()));
        setManualValidation(true);
        setWidthFull();
    }

    /** Offers these; what was chosen stays chosen as long as it is there, and is said to have gone otherwise. */
    void offer(List<BankChoice> present) {
        if (present.equals(offered)) {
            return;
        }
        offered = List.copyOf(present);
        Optional<String> chosen = getOptionalValue().map(BankChoice::id);
        setItems((choice, typed) -> choice.matches(typed), offered);
        setHelperText(words.get(offered.isEmpty() ? "bank.none" : "bank.help"));
        chosen.ifPresent(id -> {
            choose(id);
            boolean gone = isEmpty();
            setErrorMessage(gone ? words.get("bank.gone") : "");
            setInvalid(gone);
        });
    }

    /** Chooses a bank if it is there. */
    void choose(String id) {
        setValue(offered.stream()
                .filter(choice -> choice.id().equals(id))
                .findFirst()
                .orElse(null));
    }
}
