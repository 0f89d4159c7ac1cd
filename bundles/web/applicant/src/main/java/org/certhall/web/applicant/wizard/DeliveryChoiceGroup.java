package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.radiobutton.RadioButtonGroup;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Selection;
import org.certhall.web.components.Words;

/** Chooses how the keys reach the applicant, where the project leaves him the choice (S112). */
final class DeliveryChoiceGroup extends RadioButtonGroup<DeliveryChoice> {
    private static final long serialVersionUID = 1;

    DeliveryChoiceGroup(Words words, Wizard wizard, Attempts attempts, Runnable chosen) {
        setLabel(words.get("delivery"));
        List<DeliveryChoice> ways = Stream.of(DeliveryChoice.values())
                .filter(wizard.application().offer().delivery()::contains)
                .toList();
        setItems(ways);
        setItemLabelGenerator(way -> words.get("delivery." + way.name().toLowerCase(Locale.ROOT)));
        setValue(wizard.application().selection().delivery());
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                attempts.run(() -> {
                    wizard.choose(with(wizard.application().selection(), event.getValue()));
                    chosen.run();
                });
            }
        });
    }

    private static Selection with(Selection selection, DeliveryChoice way) {
        return new Selection(
                selection.project(),
                selection.certificateType(),
                selection.years(),
                selection.quantity(),
                selection.keyType(),
                way);
    }
}
