package org.certhall.web.account.own;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Section;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.api.account.OwnAccount;
import org.certhall.api.account.OwnAccount.OpenSession;
import org.certhall.web.account.form.AwayException;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;

/** The account's open sessions, each with 退出. */
final class SessionList extends Section {
    private static final long serialVersionUID = 1;

    private final OwnPage page;
    private final UnorderedList list = new UnorderedList();
    private final Button others;
    private final Span news = new Span();

    SessionList(OwnPage page) {
        this.page = page;
        Words words = page.words();
        addClassNames("card", "own-section");
        Paragraph text = new Paragraph(words.get("own.sessions.text"));
        text.addClassName("muted");
        list.addClassName("session-list");
        list.getElement().setAttribute("aria-label", words.get("own.sessions"));
        others = new Button(words.get("own.sessions.end-others"), click -> endOthers());
        news.addClassName("own-news");
        news.getElement().setAttribute("role", "status");
        Div tools = new Div(others, news);
        tools.addClassName("row");
        add(new H2(words.get("own.sessions")), text, list, tools);
        LiveSubscription.bind(this, page.services()::subscribe, this::show);
    }

    /** Shows how things stand; while nobody can tell, what was there before. */
    void show() {
        attempt(own -> {}, news.getText().equals(page.words().get("services.left")) ? "" : news.getText());
    }

    /** Does something, and shows what is open after it. */
    private void attempt(Consumer<OwnAccount> action, String done) {
        try {
            action.accept(page.own());
            List<OpenSession> sessions = page.own().sessions(page.visitor().caller());
            list.removeAll();
            sessions.forEach(session -> list.add(item(session)));
            others.setVisible(sessions.size() > 1);
            news.setText(done);
        } catch (AwayException away) {
            news.setText(page.words().get("services.left"));
        }
    }

    private ListItem item(OpenSession session) {
        Words words = page.words();
        Span browser = new Span(session.browser().isBlank() ? words.get("own.sessions.unknown") : session.browser());
        browser.addClassName("session-browser");
        Div head = new Div(browser);
        if (session.current()) {
            Span here = new Span(words.get("own.sessions.current"));
            here.addClassName("badge-ok");
            head.add(here);
        }
        head.addClassName("session-head");
        Span facts = new Span(words.get(
                "own.sessions.facts",
                session.address(),
                HallTime.minute(session.begun()),
                HallTime.minute(session.lastUsed())));
        facts.addClassNames("muted", "small", "tabular");
        ListItem item = new ListItem(new Div(head, facts));
        if (!session.current()) {
            NativeButton end = new NativeButton(words.get("own.sessions.end"), click -> end(session));
            end.addClassName("link-button");
            end.getElement().setAttribute("aria-label", words.get("own.sessions.end.label", browser.getText()));
            item.add(end);
        }
        return item;
    }

    private void end(OpenSession session) {
        attempt(
                own -> own.end(page.visitor().caller(), session.id()),
                page.words().get("own.sessions.ended"));
    }

    private void endOthers() {
        attempt(own -> own.endOthers(page.visitor().caller()), page.words().get("own.sessions.ended-others"));
    }
}
