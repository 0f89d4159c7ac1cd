package org.certhall.web.staff.accounts;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.Key;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Optional;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.AccountSessions;
import org.certhall.api.account.AccountSessions.FoundAccount;
import org.certhall.api.account.AccountSessions.Reason;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** Finds an account, shows it masked with its sessions, and ends them. */
final class AccountsPage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient AccountSessions accounts;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final TextField identifier = new TextField();
    private final Notice done = Notice.information();
    private final Div found = new Div();

    AccountsPage(Words words, AccountSessions accounts) {
        this.words = words;
        this.accounts = accounts;
        addClassNames("page", "desk", "accounts-desk");
        Paragraph lead = new Paragraph(words.get("lead"));
        lead.addClassName("page-lead");
        Div head = new Div(new Div(new H1(words.get("title")), lead));
        head.addClassName("page-head");
        identifier.setLabel(words.get("identifier"));
        identifier.setHelperText(words.get("identifier.help"));
        identifier.setMaxLength(200);
        Button search = new Button(words.get("search"), click -> search());
        search.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        search.addClickShortcut(Key.ENTER).listenOn(identifier);
        Div fields = new Div(identifier, search);
        fields.addClassName("toolbar");
        found.getElement().setAttribute("aria-live", "polite");
        Div main = new Div(fields, done, found);
        main.addClassName("stack");
        add(head, main);
        visitor.kept(Sought.class).ifPresent(sought -> {
            identifier.setValue(sought.identifier());
            show();
        });
    }

    private void search() {
        done.show("");
        identifier.setInvalid(identifier.isEmpty());
        identifier.setErrorMessage(words.get("identifier.missing"));
        if (identifier.isEmpty()) {
            identifier.focus();
            return;
        }
        visitor.keep(Sought.class, new Sought(identifier.getValue()));
        show();
    }

    private void show() {
        found.removeAll();
        Optional<FoundAccount> account = accounts.find(visitor.caller(), identifier.getValue());
        found.add(account.<Component>map(there -> new AccountCard(words, there, reason -> end(there, reason)))
                .orElseGet(() -> new EmptyState(words.get("nothing"), words.get("nothing.advice"))));
    }

    private void end(FoundAccount account, Reason reason) {
        try {
            int ended = accounts.endAll(visitor.caller(), account.account(), reason);
            done.show(words.get("ended", account.loginName(), ended));
        } catch (AccountException gone) {
            done.show(words.get("gone"));
        }
        show();
    }
}
