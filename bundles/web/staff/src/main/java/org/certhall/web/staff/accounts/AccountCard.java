package org.certhall.web.staff.accounts;

import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import com.vaadin.flow.component.select.Select;
import java.util.function.Consumer;
import org.certhall.api.account.AccountSessions.FoundAccount;
import org.certhall.api.account.AccountSessions.OpenSession;
import org.certhall.api.account.AccountSessions.Reason;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.AskFirst;
import org.certhall.web.staff.desk.DetailPanel;

/** One account, its open sessions, and the way to end them. */
final class AccountCard extends Div {
    private static final long serialVersionUID = 1;

    AccountCard(Words words, FoundAccount account, Consumer<Reason> end) {
        addClassNames("card", "stack");
        DescriptionList facts = new DescriptionList();
        facts.addClassName("summary");
        DetailPanel.fact(facts, words.get("mobile"), new Span(account.mobile()));
        DetailPanel.fact(facts, words.get("email"), new Span(account.email()));
        DetailPanel.fact(facts, words.get("since"), new Span(HallTime.minute(account.since())));
        String last = account.lastLogin().map(HallTime::minute).orElseGet(() -> words.get("never"));
        DetailPanel.fact(facts, words.get("last-login"), new Span(last));
        add(
                new H2(account.loginName()),
                facts,
                new H3(words.get("sessions", account.sessions().size())));
        if (account.sessions().isEmpty()) {
            add(new Paragraph(words.get("sessions.none")));
            return;
        }
        UnorderedList sessions = new UnorderedList();
        sessions.addClassName("plain-list");
        account.sessions().forEach(session -> sessions.add(line(words, session)));
        Select<Reason> reason = new Select<>();
        reason.setLabel(words.get("reason"));
        reason.setItems(Reason.values());
        reason.setItemLabelGenerator(each -> words.get("reason." + each.name()));
        reason.setValue(Reason.OWNER_ASKED);
        Div ending = new Div(
                reason,
                new AskFirst(
                        words.get("end"),
                        words.get("end.question", account.loginName()),
                        words.get("end.yes"),
                        words.get("cancel"),
                        () -> end.accept(reason.getValue())));
        ending.addClassName("desk-form");
        add(sessions, ending);
    }

    private static ListItem line(Words words, OpenSession session) {
        Span times = new Span(
                words.get("session.times", HallTime.minute(session.begun()), HallTime.minute(session.lastUsed())));
        times.addClassNames("muted", "small", "tabular");
        ListItem line = new ListItem(new Span(session.browser()), times);
        line.addClassName("row");
        return line;
    }
}
