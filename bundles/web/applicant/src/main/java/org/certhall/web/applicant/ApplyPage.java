package org.certhall.web.applicant;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Span;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.web.applicant.selection.Field;
import org.certhall.web.applicant.selection.Problem;
import org.certhall.web.applicant.selection.Problem.Reason;
import org.certhall.web.applicant.selection.StepOne;
import org.certhall.web.applicant.selection.Wanted;
import org.certhall.web.applicant.sheet.SheetAddress;
import org.certhall.web.components.HelpLink;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.PriceSummary;
import org.certhall.web.components.Stepper;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.ViewContext;

/** Step one of the application, 证书信息 (S30 to S43), kept in step with the catalogue while it is open. */
public final class ApplyPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient CatalogueService catalogue;
    private final transient StepOne step;
    private final transient Onward onward;
    private final Declaration declaration;
    private final ProjectPicker picker;
    private final ProjectAbout about;
    private final OfferChoices choices;
    private final Notice away = Notice.warning();
    private final Notice priceNews = Notice.information();
    private final Summary summary = new Summary();
    private final PriceSummary price;
    private final Span total = new Span();
    private final Div stepperPlace = new Div();
    private final Div form = new Div();
    private final Notice refusal = Notice.warning();
    private final Anchor many = new Anchor();
    private boolean checked;

    public ApplyPage(Words words, ViewContext context, CatalogueService catalogue, Onward onward) {
        this.words = words;
        this.catalogue = catalogue;
        this.onward = onward;
        Catalogue present = catalogue.current();
        Wanted asked = Wanted.fromQuery(context.query());
        step = new StepOne(present, asked.project() == null ? onward.before() : asked);
        declaration = new Declaration(words, present);
        picker = new ProjectPicker(words, present, Address.listing(context.query()));
        picker.onChoice(id -> {
            step.chooseProject(id);
            checked = false;
            chosen();
        });
        picker.onListing(this::writeAddress);
        about = new ProjectAbout(words);
        choices = new OfferChoices(words, step, this::chosen);
        price = new PriceSummary(words.get("price.total"));
        compose();
        show();
        LiveSubscription.bind(this, changed -> catalogue.subscribe(newer -> changed.run()), this::follow);
    }

    private void compose() {
        addClassNames("page", "apply");
        Div top = new Div(stepperPlace, away);
        top.addClassName("apply-top");
        Button next = new Button(words.get("next"), click -> next());
        next.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        next.addClassName("primary-action");
        total.addClassNames("actions-total", "tabular");
        total.getElement().setAttribute("aria-hidden", "true");
        many.setText(words.get("many"));
        Div actions = new Div(total, next);
        actions.addClassName("actions");
        Div main = new Div(declaration, picker, about, choices, many, refusal, actions);
        main.addClassName("stack");
        Aside aside =
                new Aside(HelpLink.beside(new H2(words.get("summary.heading")), "price"), summary, priceNews, price);
        aside.addClassNames("aside", "card");
        aside.getElement().setAttribute("aria-label", words.get("summary.heading"));
        form.add(main, aside);
        form.addClassName("columns");
        add(new PageHead(words.get("apply.title"), words.get("apply.lead")), top, form);
    }

    private void follow() {
        Catalogue newer = catalogue.current();
        step.follow(newer);
        declaration.follow(newer);
        picker.follow(newer);
        show();
    }

    private void chosen() {
        writeAddress();
        show();
    }

    private void writeAddress() {
        getUI().ifPresent(ui -> Address.write(ui, onward.address(), step.wanted(), picker.listing()));
    }

    private void next() {
        checked = true;
        List<Problem> problems = step.problems();
        show();
        if (problems.isEmpty()) {
            refusal.show(onward.proceed(step));
        } else if (problems.get(0).field() == Field.PROJECT) {
            picker.focusPicker();
        } else {
            choices.focusField(problems.get(0).field());
        }
    }

    private void show() {
        List<Problem> problems = step.problems();
        stepperPlace.removeAll();
        stepperPlace.add(new Stepper(
                words.get("steps"),
                List.of(words.get("step.certificate"), words.get("step.parties"), words.get("step.invoice")),
                0));
        Messages messages = new Messages(words, step);
        away.show(messages.away());
        Map<Field, String> texts = new EnumMap<>(Field.class);
        problems.stream()
                .filter(problem -> checked || (problem.field() != Field.PROJECT && problem.reason() != Reason.MISSING))
                .forEach(problem -> texts.put(problem.field(), messages.of(problem)));
        picker.show(step.wanted().project(), messages.projectName(), texts.getOrDefault(Field.PROJECT, ""));
        about.setVisible(step.offer().isPresent());
        choices.setVisible(step.offer().isPresent());
        step.offer().ifPresent(offer -> {
            about.show(offer.project());
            choices.show(offer, step);
        });
        for (Field field : Field.values()) {
            if (field != Field.PROJECT) {
                choices.setProblem(field, texts.getOrDefault(field, ""));
            }
        }
        many.setVisible(onward.many() && problems.isEmpty());
        many.setHref(SheetAddress.of(step.wanted()));
        summary.show(step, words);
        priceNews.show(messages.priceNews());
        step.quote()
                .ifPresentOrElse(
                        quote -> price.show(quote, words.locale()), () -> price.showPending(messages.noPrice()));
        total.setText(step.quote().map(quote -> quote.total().display()).orElse(""));
    }
}
