package org.certhall.web.applicant;

import com.vaadin.flow.component.UI;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Applications;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Begins an application with the choices of step one (T1); whoever has not logged in does so first, and comes back to them. */
record FreshApplication(Words words, LoginOffer login, Supplier<Optional<Applications>> applications)
        implements Onward {
    @Override
    public Wanted before() {
        return Wanted.NOTHING;
    }

    @Override
    public Map<String, String> address() {
        return Map.of();
    }

    @Override
    public boolean many() {
        return true;
    }

    @Override
    public String proceed(StepOne step) {
        UI ui = UI.getCurrent();
        if (!login.taken()) {
            if (!login.open()) {
                return words.get("next.closed");
            }
            ui.getPage().setLocation(Address.login(step.wanted()));
            return "";
        }
        Optional<Applications> service = applications.get();
        if (service.isEmpty()) {
            return words.get("next.away");
        }
        try {
            OrderNumber number = service.get()
                    .begin(Visitor.of(ui).caller(), step.selection().orElseThrow());
            ui.navigate(Address.ROUTE + "/" + number.value());
            return "";
        } catch (CatalogueException changed) {
            return words.get("next.changed");
        } catch (ApplicationException tooMany) {
            return words.get("next.too-many");
        }
    }
}
