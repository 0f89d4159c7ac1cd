package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.select.Select;
import java.util.List;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.web.components.Words;

/** Chooses an organisation that the account has applied for before (S149). */
final class OrganisationChoice extends Select<FormerOrganisation> {
    private static final long serialVersionUID = 1;

    OrganisationChoice(Words words, List<FormerOrganisation> known, Wizard wizard, Attempts attempts, Runnable chosen) {
        setLabel(words.get("organisation.former"));
        setHelperText(words.get("organisation.former.help"));
        setPlaceholder(words.get("problem.missing.choice"));
        setItems(known);
        setItemLabelGenerator(former -> former == null ? "" : former.name() + " " + former.number());
        setWidthFull();
        addValueChangeListener(event -> {
            if (event.isFromClient() && event.getValue() != null) {
                attempts.run(() -> {
                    wizard.fillIn(event.getValue().id());
                    chosen.run();
                });
            }
        });
    }
}
