package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.Map;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.CatalogueException;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.catalogue.Selection;
import org.certhall.web.applicant.Onward;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.components.Words;

/** Step one of an application that has begun: the choices replace the former ones. */
record StepOneAgain(Words words, Wizard wizard) implements Onward {
    @Override
    public Wanted before() {
        return Wanted.of(wizard.application().selection());
    }

    @Override
    public Map<String, String> address() {
        return Map.of(Wizard.STEP, Steps.name(Step.CERTIFICATE));
    }

    @Override
    public String proceed(StepOne step) {
        try {
            Selection chosen = step.selection()
                    .map(selection -> keepDelivery(selection, step))
                    .orElseThrow();
            if (!chosen.equals(wizard.application().selection())
                    || wizard.application().renewed()) {
                wizard.choose(chosen);
            }
            UI.getCurrent().navigate(wizard.path(), wizard.at(Step.APPLICANT));
            return "";
        } catch (CatalogueException changed) {
            return words.get("refused.offer-changed");
        } catch (Wizard.AwayException away) {
            return words.get("refused.service");
        } catch (ApplicationException refused) {
            return words.get(
                    "refused." + refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-'));
        }
    }

    /** How the keys reach the applicant is chosen further on, and stays where the project offers it. */
    private Selection keepDelivery(Selection selection, StepOne step) {
        DeliveryChoice former = wizard.application().selection().delivery();
        boolean offered = step.offer()
                .filter(offer -> former != null && offer.project().delivery().contains(former))
                .isPresent();
        return offered
                ? new Selection(
                        selection.project(),
                        selection.certificateType(),
                        selection.years(),
                        selection.quantity(),
                        selection.keyType(),
                        former)
                : selection;
    }
}
