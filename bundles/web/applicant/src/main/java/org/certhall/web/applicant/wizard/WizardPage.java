package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import java.util.List;
import java.util.Locale;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Availability;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Step;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Quote;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.order.OrderState;
import org.certhall.web.applicant.ApplicantTexts;
import org.certhall.web.applicant.Background;
import org.certhall.web.applicant.Summary;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.PriceSummary;
import org.certhall.web.components.Stepper;
import org.certhall.web.components.Words;

/** One step of an application, with what was chosen and its price beside it; kept in step with the catalogue. */
final class WizardPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Wizard wizard;
    private final transient CatalogueService catalogue;
    private final Step step;
    private final transient Background background;
    private final transient EarlyComparison comparison;
    private final StepNotices notices;
    private final SavedNote saved;
    private final Summary summary = new Summary();
    private final PriceSummary price;
    private final Div place = new Div();
    private transient List<FormField> laidOut = List.of();
    private transient StepContent content;

    WizardPage(Words words, Wizard wizard, CatalogueService catalogue, Background background, Step step) {
        this.words = words;
        this.wizard = wizard;
        this.catalogue = catalogue;
        this.background = background;
        this.comparison = new EarlyComparison(wizard, background);
        this.step = step;
        notices = new StepNotices(words);
        saved = new SavedNote(words);
        Words shared = ApplicantTexts.in(words.locale());
        price = new PriceSummary(shared.get("price.total"));
        content = lay();
        addClassNames("page", "apply", "wizard");
        Div top = new Div(
                new Stepper(
                        shared.get("steps"),
                        List.of(shared.get("step.certificate"), shared.get("step.parties"), shared.get("step.invoice")),
                        step.ordinal()),
                saved,
                notices.standing());
        top.addClassName("apply-top");
        Div main = new Div(notices.passing(), place, notices.refusal(), actions());
        main.addClassName("stack");
        Aside aside = new Aside(new H2(shared.get("summary.heading")), summary, price);
        aside.addClassNames("aside", "card");
        aside.getElement().setAttribute("aria-label", shared.get("summary.heading"));
        Div columns = new Div(main, aside);
        columns.addClassName("columns");
        add(
                new PageHead(
                        words.get("title." + Steps.name(step)),
                        words.get("lead", wizard.application().number().grouped())),
                top,
                columns);
        surround();
        LiveSubscription.bind(this, changed -> catalogue.subscribe(newer -> changed.run()), this::follow);
    }

    private StepContent lay() {
        laidOut = wizard.application().fields();
        StepContent made = step == Step.OVERVIEW
                ? new Overview(words, wizard, catalogue, background)
                : new FormContent(words, wizard, step, this::attempt, this::changed, this::layAnew);
        place.removeAll();
        place.add(made.component());
        return made;
    }

    private void layAnew() {
        content = lay();
        surround();
    }

    private void follow() {
        attempt(() -> {
            wizard.reload();
            if (wizard.application().fields().equals(laidOut)) {
                content.refresh();
                surround();
            } else {
                layAnew();
            }
        });
    }

    private void changed() {
        saved.show(wizard.application().saved());
        surround();
        comparison.follow();
    }

    private void surround() {
        Application application = wizard.application();
        notices.follow(application);
        summary.show(
                application.offer(), application.selection(), catalogue.current(), ApplicantTexts.in(words.locale()));
        application
                .quote()
                .ifPresentOrElse(
                        quote -> price.show(quote, words.locale()),
                        () -> price.showPending(words.get(
                                application.availability() == Availability.AWAY ? "price.away" : "price.gone")));
    }

    private Div actions() {
        Button save = new Button(words.get("save"), click -> attempt(this::save));
        Button back = new Button(words.get("back"), click -> attempt(() -> leaveFor(Steps.before(step))));
        // What was chosen and its price stay once the application was handed in.
        back.setVisible(step != Step.APPLICANT || wizard.application().state() == OrderState.DRAFT);
        Button next = new Button(words.get(step == Step.OVERVIEW ? "submit" : "next"), click -> attempt(this::next));
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClassName("primary-action");
        Div actions = new Div(save, back, next);
        actions.addClassName("actions");
        return actions;
    }

    private void save() {
        wizard.save(step, List.of());
        content.refresh();
        changed();
    }

    private void next() {
        wizard.reload();
        content.refresh();
        surround();
        if (content instanceof Overview overview) {
            submit(overview);
        } else if (content.check()) {
            leaveFor(Steps.after(step));
        } else {
            notices.refuse(words.get("refused.incomplete"));
        }
    }

    private void submit(Overview overview) {
        Step open = wizard.application().firstOpen();
        if (open != Step.OVERVIEW) {
            UI.getCurrent().navigate(wizard.path(), wizard.checked(open));
            return;
        }
        if (!overview.check()) {
            return;
        }
        Quote quote = wizard.application()
                .quote()
                .orElseThrow(() -> new ApplicationException(ApplicationException.Code.PROJECT_AWAY));
        wizard.submit(overview.submission(quote.total()));
        UI.getCurrent()
                .navigate("orders/" + wizard.application().number().value()
                        + (proves(wizard.application().offer()) ? "/deposit" : ""));
    }

    /** Tells whether a proof by deposit follows, unless an officer does (S90). */
    private static boolean proves(ProjectOffer offer) {
        return offer.subjectKind() == SubjectKind.ORGANISATION && offer.proofs().contains(ProjectOffer.Proof.DEPOSIT);
    }

    /** Leads to the first answer that an officer wants changed. */
    void focusRemark() {
        content.focusRemark();
    }

    /** Checks what was left undone, for whoever was sent back here from the overview. */
    void check() {
        content.check();
    }

    private void leaveFor(Step other) {
        if (other != Step.CERTIFICATE) {
            wizard.save(other, List.of());
        }
        UI.getCurrent().navigate(wizard.path(), wizard.at(other));
    }

    private boolean attempt(Runnable action) {
        notices.refuse("");
        try {
            action.run();
            return true;
        } catch (Wizard.AwayException away) {
            notices.refuse(words.get("refused.service"));
        } catch (ApplicationException refused) {
            String code = refused.code().name().toLowerCase(Locale.ROOT).replace('_', '-');
            notices.refuse(words.get("refused." + code));
        }
        return false;
    }
}
