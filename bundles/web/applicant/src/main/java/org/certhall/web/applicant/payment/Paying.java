package org.certhall.web.applicant.payment;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.progressbar.ProgressBar;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.Payable.Phase;
import org.certhall.api.payment.PaymentException;
import org.certhall.web.applicant.Background;
import org.certhall.web.components.ChoiceCards;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.FragmentSlot;
import org.certhall.web.portal.api.FragmentSource;
import org.certhall.web.portal.api.PanelContent;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.Visitor;

/** 选择支付方式, and what is to be done at the one that was chosen. */
final class Paying extends Section {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient Payer payer;
    private final transient Visitor visitor;
    private final transient Background background;
    private final ChoiceCards choices;
    private final Div place = new Div();
    private final Paragraph problem = new Paragraph();
    private final Button check;
    private final Span checked = new Span();
    private transient Optional<Payable.Attempt> shown = Optional.empty();

    Paying(Words words, Payer payer, Visitor visitor, Background background) {
        this.words = words;
        this.payer = payer;
        this.visitor = visitor;
        this.background = background;
        H2 heading = new H2(words.get("choose"));
        choices = new ChoiceCards("channel", heading, choice -> {
            Span name = new Span(choice.label());
            name.addClassName("channel-name");
            return name;
        });
        choices.onChoice(this::choose);
        problem.addClassName("field-problem");
        problem.getElement().setAttribute("role", "alert");
        place.addClassName("payment-place");
        check = new Button(words.get("check"), click -> check(true));
        checked.getElement().setAttribute("role", "status");
        checked.addClassNames("muted", "small");
        Div asking = new Div(check, checked);
        asking.addClassName("payment-check");
        addClassNames("card", "section", "stack");
        add(heading, choices, problem, place, asking);
    }

    @Override
    protected void onAttach(AttachEvent event) {
        if (payer.find(visitor.caller())
                .flatMap(Payable::attempt)
                .filter(attempt -> attempt.phase() == Phase.OPEN)
                .isPresent()) {
            check(false);
        }
    }

    void show(Payable payable) {
        setVisible(payable.open());
        if (!payable.open()) {
            place.removeAll();
            shown = Optional.empty();
            return;
        }
        List<ChoiceCards.Choice> ways = payable.choices().stream()
                .filter(choice -> hasPanel(choice.id()))
                .map(choice -> new ChoiceCards.Choice(choice.id(), words.of(choice.name()), choice.name()))
                .toList();
        choices.setChoices(ways);
        payable.attempt().filter(Paying::goesOn).ifPresent(attempt -> choices.setValue(attempt.channel()));
        problem.setText(ways.isEmpty() ? words.get("no-channel") : "");
        check.setVisible(payable.attempt()
                .filter(attempt -> attempt.phase() == Phase.OPEN)
                .isPresent());
        checked.setVisible(check.isVisible());
        if (!payable.attempt().equals(shown)) {
            shown = payable.attempt();
            place.removeAll();
            checked.setText("");
            shown.ifPresent(this::show);
        }
    }

    /** One without a panel of its own shows nobody how to pay. */
    private static boolean hasPanel(String channel) {
        FragmentSource source = ComponentUtil.getData(UI.getCurrent(), FragmentSource.class);
        return source != null
                && !source.fragments(Places.PAYMENT_PANEL, channel).isEmpty();
    }

    private static boolean goesOn(Payable.Attempt attempt) {
        return switch (attempt.phase()) {
            case CLOSING_FORMER, OPENING, DELAYED, OPEN, AWAY -> true;
            case REFUSED, ENDED, WRONG_AMOUNT -> false;
        };
    }

    private void show(Payable.Attempt attempt) {
        if (attempt.phase() == Phase.OPEN) {
            PanelContent content = new PanelContent(attempt.amount(), attempt.panel(), attempt.expires());
            Paragraph until =
                    new Paragraph(words.get("until", attempt.amount().display(), HallTime.minute(attempt.expires())));
            until.addClassNames("muted", "small", "tabular");
            place.add(
                    new FragmentSlot(
                            Places.PAYMENT_PANEL,
                            attempt.channel(),
                            content,
                            () -> said(PaymentTexts.key(Phase.AWAY), attempt)),
                    until);
            return;
        }
        place.add(said(PaymentTexts.key(attempt.phase()), attempt));
        if (attempt.phase() == Phase.OPENING || attempt.phase() == Phase.CLOSING_FORMER) {
            ProgressBar bar = new ProgressBar();
            bar.setIndeterminate(true);
            place.add(bar);
        }
    }

    private Div said(String key, Payable.Attempt attempt) {
        Div box = new Div(new Span(words.get(key, words.of(attempt.name()))));
        box.addClassName(goesOn(attempt) ? "wait-box" : "notice-box");
        box.getElement().setAttribute("role", "status");
        return box;
    }

    private void choose(String channel) {
        problem.setText("");
        try {
            payer.choose(visitor.caller(), channel);
        } catch (PaymentException refused) {
            problem.setText(PaymentTexts.refusal(refused, words));
        }
        payer.find(visitor.caller()).ifPresent(this::show);
    }

    /** @param wanted whether the payer asked for it, and waits for what comes of it */
    private void check(boolean wanted) {
        Caller caller = visitor.caller();
        if (wanted) {
            check.setEnabled(false);
            checked.setText(words.get("checking"));
        }
        background.ask(UI.getCurrent(), Duration.ZERO, () -> outcome(caller), outcome -> {
            check.setEnabled(true);
            checked.setText(wanted ? outcome : "");
        });
    }

    /** The page itself turns by what is pushed; this says why it does not. */
    private String outcome(Caller caller) {
        try {
            return payer.check(caller).filter(Payable::open).isPresent() ? words.get("check.none") : "";
        } catch (PaymentException refused) {
            return PaymentTexts.refusal(refused, words);
        }
    }
}
