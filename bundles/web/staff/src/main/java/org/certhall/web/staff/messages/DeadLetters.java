package org.certhall.web.staff.messages;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.message.MessageDesk;
import org.certhall.api.message.MessageDesk.Box;
import org.certhall.api.message.MessageDesk.DeadWork;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;
import org.certhall.web.staff.desk.AskFirst;

/** Dead messages, and below them other work that could not be done. */
final class DeadLetters extends Div implements LivePart {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient MessageDesk desk;
    private final MessageList messages;
    private final Div others = new Div();
    private transient List<DeadWork> shown = List.of();

    DeadLetters(Words words, MessageDesk desk) {
        this.words = words;
        this.desk = desk;
        this.messages = new MessageList(words, desk, Box.DEAD);
        addClassName("stack");
        others.addClassName("card");
        others.setVisible(false);
        add(messages, others);
    }

    @Override
    public Component component() {
        return this;
    }

    @Override
    public void refresh(UI ui) {
        messages.refresh(ui);
        List<DeadWork> work = desk.deadWork(Visitor.of(ui).caller());
        if (work.equals(shown)) {
            return;
        }
        shown = work;
        others.removeAll();
        others.setVisible(!work.isEmpty());
        UnorderedList list = new UnorderedList();
        list.addClassName("plain-list");
        boolean may = Visitor.of(ui)
                .identity()
                .map(identity -> identity.roles().contains(Role.ADMINISTRATOR))
                .orElse(false);
        work.forEach(each -> list.add(item(each, may)));
        others.add(new H2(words.get("work.title")), new Paragraph(words.get("work.lead")), list);
    }

    private ListItem item(DeadWork work, boolean may) {
        String kind = MessageTexts.work(work.kind(), words);
        Div what = new Div(
                kind + " · " + HallTime.second(work.created()) + " · " + words.get("attempts", work.attempts()));
        Div reason = new Div(work.reason());
        what.addClassName("small");
        reason.addClassNames("small", "code");
        ListItem item = new ListItem(what, reason);
        if (may) {
            Button retry = new Button(
                    words.get("retry"), click -> attempt(caller -> desk.retryWork(caller, work.kind(), work.key())));
            retry.setAriaLabel(words.get("act.label", retry.getText(), kind));
            Div row = new Div(
                    retry,
                    new AskFirst(
                            words.get("discard"),
                            words.get("work.discard.question", kind),
                            words.get("discard"),
                            words.get("discard.cancel"),
                            () -> attempt(caller -> desk.discardWork(caller, work.kind(), work.key()))));
            row.addClassName("row");
            item.add(row);
        }
        return item;
    }

    private void attempt(Consumer<Caller> action) {
        getUI().ifPresent(ui -> {
            action.accept(Visitor.of(ui).caller());
            refresh(ui);
        });
    }
}
