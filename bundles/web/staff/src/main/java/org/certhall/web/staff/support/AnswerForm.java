package org.certhall.web.staff.support;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.KeyModifier;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.textfield.TextArea;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.support.SupportDesk.Detail;
import org.certhall.api.support.SupportException;
import org.certhall.api.support.SupportProblem;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Takes an answer to one message; what was typed is kept while the page is made anew. */
final class AnswerForm extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient SupportDesk desk;
    private final transient Visitor visitor;
    private final TextArea answer = new TextArea();
    private final Notice news = Notice.information();
    private long message;

    AnswerForm(Words words, SupportDesk desk, Visitor visitor) {
        this.words = words;
        this.desk = desk;
        this.visitor = visitor;
        addClassName("stack");
        answer.setLabel(words.get("answer.label"));
        answer.setManualValidation(true);
        answer.setMinRows(4);
        answer.setWidthFull();
        answer.addValueChangeListener(event -> {
            if (event.isFromClient()) {
                visitor.keep(SupportDesk.Draft.class, new SupportDesk.Draft(message, event.getValue()));
            }
        });
        Button send = new Button(words.get("answer.send"));
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        send.setDisableOnClick(true);
        send.addClickListener(click -> {
            try {
                send();
            } finally {
                send.setEnabled(true);
            }
        });
        send.addClickShortcut(Key.ENTER, KeyModifier.CONTROL).listenOn(this).resetFocusOnActiveElement();
        add(answer, news, send);
    }

    /** Turns to another message. */
    void begin(Detail detail) {
        message = detail.row().id();
        answer.setInvalid(false);
        answer.setHelperText(words.get(detail.byMail() ? "answer.by-mail" : "answer.by-sms"));
        answer.setValue(visitor.kept(SupportDesk.Draft.class)
                .filter(draft -> draft.message() == message)
                .map(SupportDesk.Draft::text)
                .orElse(""));
        news.show("");
    }

    private void send() {
        answer.setInvalid(false);
        news.show("");
        try {
            desk.answer(visitor.caller(), message, answer.getValue());
            visitor.forget(SupportDesk.Draft.class);
            answer.clear();
            news.show(words.get("answer.sent"));
        } catch (SupportException refused) {
            answer.setErrorMessage(sentence(refused.problems().get(0)));
            answer.setInvalid(true);
            answer.focus();
        }
    }

    private String sentence(SupportProblem problem) {
        return switch (problem.code()) {
            case TOO_LONG -> words.get("problem.too-long", problem.values().get(0));
            case CLOSED -> words.get("problem.closed");
            case GONE -> words.get("detail.gone");
            default -> words.get("problem.missing");
        };
    }
}
