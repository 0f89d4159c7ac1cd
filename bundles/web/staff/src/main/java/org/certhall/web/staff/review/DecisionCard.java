package org.certhall.web.staff.review;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.Shortcuts;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.details.Details;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.textfield.TextArea;
import java.util.stream.Stream;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.Reviews;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.AskFirst;

/** What can be decided. */
final class DecisionCard extends Div {
    private static final long serialVersionUID = 1;

    private final transient Desk desk;
    private final transient Words words;
    private final transient ReviewCase open;
    private final transient RemarkList remarks;
    private final TextArea question;
    private final TextArea refusal;
    private final Div wrong = new Div();
    private final Button giveBack;

    DecisionCard(Desk desk, ReviewCase open, RemarkList remarks) {
        this.desk = desk;
        this.words = desk.words();
        this.open = open;
        this.remarks = remarks;
        addClassNames("card", "stack");
        question = Reasons.area(words.get("ask.text"), words.get("ask.text.help"), Reviews.LONGEST);
        refusal = Reasons.area(words.get("refuse.reason"), words.get("refuse.reason.help"), Reviews.LONGEST);
        open.opinions().stream()
                .filter(opinion -> !opinion.approves())
                .findFirst()
                .ifPresent(opinion -> refusal.setValue(opinion.reason()));
        Button approve = new Button(words.get("action.approve"), click -> approve());
        approve.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        approve.addClickShortcut(Key.KEY_A, KeyModifier.ALT);
        giveBack = new Button("", click -> giveBack());
        giveBack.addClickShortcut(Key.KEY_R, KeyModifier.ALT);
        Button release = new Button(
                words.get("action.release"),
                click -> desk.attempt(
                        words.get("released"), caller -> desk.services().queue().release(caller, desk.number())));
        release.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        release.addClickShortcut(Key.KEY_U, KeyModifier.ALT);
        Div row = new Div(approve, giveBack, release);
        row.addClassName("row");
        Paragraph help = new Paragraph(words.get("decide.help"));
        help.addClassNames("muted", "small");
        add(new H2(words.get("decide")), help, wrong, row, asking(), refusing());
        remarks.onChange(this::list);
        list();
    }

    /** What was typed on a former page stays. */
    void takeOver(DecisionCard former) {
        question.setValue(former.question.getValue());
        if (!former.refusal.getValue().isBlank()) {
            refusal.setValue(former.refusal.getValue());
        }
    }

    private void list() {
        wrong.removeAll();
        giveBack.setText(words.get("action.give-back", remarks.all().size()));
        giveBack.setEnabled(!remarks.all().isEmpty());
        if (!remarks.all().isEmpty()) {
            wrong.add(new UnorderedList(remarks.all().stream()
                    .map(remark -> new ListItem(words.get("remark.line", label(remark), remark.reason())))
                    .toArray(ListItem[]::new)));
        }
    }

    private String label(Remark remark) {
        Stream<FormField> fields = Stream.concat(
                open.fields().stream().map(ReviewCase.Field::field),
                open.papers().stream().map(ReviewCase.Paper::field));
        return fields.filter(field -> field.key().equals(remark.field()))
                .map(desk.names(open)::label)
                .findFirst()
                .orElse("");
    }

    private Details asking() {
        Button ask = new Button(words.get("action.ask"), click -> {
            if (Reasons.isGiven(question, words.get("problem.reason"))) {
                desk.attempt(
                        words.get("asked"),
                        caller -> desk.services()
                                .reviews()
                                .ask(caller, desk.number(), open.line().version(), question.getValue()));
            }
        });
        Div form = new Div(question, ask);
        form.addClassName("desk-form");
        Details details = new Details(words.get("ask"), form);
        Shortcuts.addShortcutListener(
                this,
                () -> {
                    details.setOpened(true);
                    question.focus();
                },
                Key.KEY_Q,
                KeyModifier.ALT);
        return details;
    }

    private Details refusing() {
        AskFirst refuse = new AskFirst(
                words.get("action.refuse"),
                words.get("refuse.question"),
                words.get("refuse.yes"),
                words.get("cancel"),
                () -> {
                    if (Reasons.isGiven(refusal, words.get("problem.reason"))) {
                        decide(
                                "refused.now",
                                "refused.first",
                                () -> desk.services()
                                        .reviews()
                                        .refuse(
                                                desk.caller(),
                                                desk.number(),
                                                open.line().version(),
                                                refusal.getValue()));
                    }
                });
        Div form = new Div(refusal, refuse);
        form.addClassName("desk-form");
        return new Details(words.get("refuse"), form);
    }

    private void approve() {
        decide(
                "approved.now",
                "approved.first",
                () -> desk.services()
                        .reviews()
                        .approve(desk.caller(), desk.number(), open.line().version()));
    }

    private void giveBack() {
        desk.attempt(
                words.get("given-back"),
                caller -> desk.services()
                        .reviews()
                        .giveBack(caller, desk.number(), open.line().version(), remarks.all()));
    }

    /** A decision that may take two. */
    private interface Decision {
        boolean isFinal();
    }

    private void decide(String now, String first, Decision decision) {
        try {
            desk.tell().of(words.get(decision.isFinal() ? now : first), "");
        } catch (ReviewException refused) {
            desk.tell().of("", ReviewTexts.refused(refused, words));
        }
    }
}
