package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Clock;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Applications;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.application.PaperOffers;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.document.Documents;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.applicant.ApplicantTexts;
import org.certhall.web.applicant.ApplyPage;
import org.certhall.web.applicant.Background;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.PortalView;
import org.certhall.web.portal.api.ViewContext;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Deactivate;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** An application that has begun, at the step where it was left or that the address asks for. */
@Component(service = PortalView.class)
public final class WizardView implements PortalView {
    private static final LocalisedText TITLE = new LocalisedText("证书申请", "Apply for a certificate");
    private static final String NUMBER = "number";

    private final CatalogueService catalogue;
    private final Clock clock;
    private final Background background = new Background();

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Applications applications;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable Documents documents;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable PaperOffers offers;

    @Reference(
            cardinality = ReferenceCardinality.OPTIONAL,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    private volatile @Nullable AutomaticReview review;

    @Activate
    public WizardView(@Reference CatalogueService catalogue) {
        this(catalogue, Clock.systemUTC());
    }

    WizardView(CatalogueService catalogue, Clock clock) {
        this.catalogue = catalogue;
        this.clock = clock;
    }

    @Deactivate
    void close() {
        background.close();
    }

    @Override
    public String route() {
        return Wizard.ROUTE + "/{" + NUMBER + "}";
    }

    @Override
    public LocalisedText title() {
        return TITLE;
    }

    @Override
    public Set<Role> roles() {
        return Set.of(Role.APPLICANT);
    }

    @Override
    public com.vaadin.flow.component.Component create(ViewContext context) {
        Words words = WizardTexts.in(context.locale());
        Optional<OrderNumber> number =
                OrderNumber.read(context.parameters().getOrDefault(NUMBER, "")).identifier();
        if (number.isEmpty()) {
            return absent(words, "absent.unknown", "/apply", "absent.apply");
        }
        try {
            return page(
                    words,
                    context,
                    new Wizard(
                            number.get(),
                            () -> Optional.ofNullable(applications),
                            () -> Optional.ofNullable(documents),
                            () -> Optional.ofNullable(offers),
                            () -> Optional.ofNullable(review),
                            clock));
        } catch (Wizard.AwayException away) {
            return absent(words, "absent.away", "/" + context.path(), "absent.again");
        } catch (ApplicationException unknown) {
            return absent(words, "absent.unknown", "/apply", "absent.apply");
        }
    }

    private com.vaadin.flow.component.Component page(Words words, ViewContext context, Wizard wizard) {
        Application application = wizard.application();
        if (application.state() != OrderState.DRAFT && application.state() != OrderState.REJECTED) {
            return absent(
                    words, "absent.closed", "/orders/" + application.number().value(), "absent.order");
        }
        Step step = Steps.asked(context.query()).orElse(application.step());
        if (step == Step.CERTIFICATE && application.state() == OrderState.DRAFT) {
            Words shared = ApplicantTexts.in(context.locale());
            return new ApplyPage(shared, context, catalogue, new StepOneAgain(words, wizard));
        }
        WizardPage page =
                new WizardPage(words, wizard, catalogue, background, step == Step.CERTIFICATE ? Step.APPLICANT : step);
        if (context.query().containsKey(Wizard.CHECK)) {
            page.check();
        } else {
            page.focusRemark();
        }
        return page;
    }

    private static Div absent(Words words, String reason, String way, String where) {
        Paragraph text = new Paragraph(words.get(reason));
        text.getElement().setAttribute("role", "status");
        Div absent = new Div(new H1(words.of(TITLE)), text, new Anchor(way, words.get(where)));
        absent.addClassNames("page", "empty-state");
        return absent;
    }
}
