package org.certhall.web.staff.support;

import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Aside;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.Optional;
import org.certhall.api.support.SupportDesk;
import org.certhall.api.support.SupportDesk.Answer;
import org.certhall.api.support.SupportDesk.Detail;
import org.certhall.api.support.SupportDesk.State;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.jspecify.annotations.Nullable;

/** One message with its answers; the answer that is being typed stays while they change. */
final class MessageDetail extends Aside {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient SupportDesk desk;
    private final transient Visitor visitor;
    private final boolean answers;
    private final Div facts = new Div();
    private final AnswerForm form;
    private final Button closing = new Button();
    private transient @Nullable Detail shown;
    private String contact = "";

    /** @param answers whether the visitor may answer, and not only read */
    MessageDetail(Words words, SupportDesk desk, Visitor visitor, boolean answers, Runnable closed) {
        this.words = words;
        this.desk = desk;
        this.visitor = visitor;
        this.answers = answers;
        addClassNames("aside", "card", "message-detail");
        getElement().setAttribute("aria-label", words.get("detail.label"));
        facts.addClassName("stack");
        form = new AnswerForm(words, desk, visitor);
        closing.setText(words.get("detail.close-message"));
        closing.addClickListener(click -> {
            Detail present = shown;
            if (present != null) {
                desk.close(visitor.caller(), present.row().id());
                show(Optional.of(present.row().id()));
            }
        });
        Button away = new Button(words.get("detail.away"), click -> closed.run());
        away.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        away.addClickShortcut(Key.ESCAPE).listenOn(this);
        Div actions = new Div(away, closing);
        actions.addClassName("actions");
        add(facts, form, actions);
        setVisible(false);
    }

    /** Shows a message as it is now. */
    void show(Optional<Long> message) {
        Optional<Detail> found = message.flatMap(id -> desk.detail(visitor.caller(), id));
        setVisible(message.isPresent());
        if (message.isPresent() && found.isEmpty()) {
            shown = null;
            facts.removeAll();
            facts.add(new Paragraph(words.get("detail.gone")));
            form.setVisible(false);
            closing.setVisible(false);
        }
        found.filter(detail -> !detail.equals(shown)).ifPresent(this::show);
        if (message.isEmpty()) {
            shown = null;
        }
    }

    private void show(Detail detail) {
        Detail former = shown;
        if (former == null || former.row().id() != detail.row().id()) {
            contact = detail.row().contact();
            form.begin(detail);
        }
        shown = detail;
        boolean open = detail.row().state() != State.CLOSED;
        form.setVisible(answers && open);
        closing.setVisible(answers && open);
        facts.removeAll();
        Paragraph text = new Paragraph(detail.text());
        text.addClassName("message-text");
        facts.add(
                new H2(words.get("detail.title", detail.row().name())),
                SupportTexts.badge(detail.row().state(), words),
                summary(detail),
                text);
        if (!detail.answers().isEmpty()) {
            facts.add(new H3(words.get("detail.answers")));
            detail.answers().forEach(answer -> facts.add(block(answer)));
        }
    }

    private DescriptionList summary(Detail detail) {
        DescriptionList summary = new DescriptionList();
        summary.addClassName("summary");
        Span number = new Span(contact);
        number.addClassName("tabular");
        Div shownContact = new Div(number);
        shownContact.addClassName("row");
        if (contact.equals(detail.row().contact())) {
            Button unmask = new Button(words.get("detail.unmask"));
            unmask.addThemeVariants(ButtonVariant.LUMO_TERTIARY, ButtonVariant.LUMO_SMALL);
            unmask.addClickListener(click -> {
                contact = desk.contact(visitor.caller(), detail.row().id());
                number.setText(contact);
                unmask.setVisible(false);
            });
            shownContact.add(unmask);
        }
        summary.add(
                new DescriptionList.Term(words.get("detail.contact")),
                new DescriptionList.Description(shownContact),
                new DescriptionList.Term(words.get("column.received")),
                new DescriptionList.Description(HallTime.minute(detail.row().received())),
                new DescriptionList.Term(words.get("detail.sender")),
                new DescriptionList.Description(
                        words.get(detail.row().registered() ? "detail.registered" : "detail.visitor")));
        return summary;
    }

    private Div block(Answer answer) {
        Paragraph text = new Paragraph(answer.text());
        text.addClassName("message-text");
        Span who = new Span(words.get("detail.answered", answer.author(), HallTime.minute(answer.written())));
        who.addClassNames("muted", "small");
        Div block = new Div(text, who);
        block.addClassName("notice-box");
        return block;
    }
}
