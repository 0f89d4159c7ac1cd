package org.certhall.web.staff.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.account.StaffAccounts.NewStaff;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.web.components.Notice;
import org.certhall.web.components.PageHead;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.MasterTable;
import org.certhall.web.staff.people.Typed.Newcomer;

/** All staff, one of them in detail, and the form for a new one. */
final class PeoplePage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient StaffAccounts staff;
    private final transient PersonPanel person;
    private final MasterTable<AccountId> table;
    private final DetailPanel detail;
    private final Paragraph count = new Paragraph();
    private final Notice done = Notice.information();
    private final Notice refused = Notice.warning();
    private transient Typed typed;

    PeoplePage(Words words, StaffAccounts staff) {
        this.words = words;
        this.staff = staff;
        person = new PersonPanel(words, staff, this::attempt, roles -> keep(typed.choosing(roles)));
        table = new MasterTable<>(
                words.get("title"),
                List.of(
                        words.get("column.name"),
                        words.get("column.login"),
                        words.get("column.roles"),
                        words.get("column.state"),
                        words.get("column.second-factor"),
                        words.get("column.last-login")),
                this::open);
        detail = new DetailPanel(words.get("detail.label"), words.get("close"), this::close);
        typed = People.visitor().kept(Typed.class).orElse(Typed.NOTHING);
        compose();
        show();
        typed.adding().ifPresent(this::ask);
    }

    private void compose() {
        addClassNames("page", "desk");
        Button add = new Button(words.get("add"), click -> begin());
        add.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        count.addClassNames("muted", "small", "tabular");
        count.getElement().setAttribute("role", "status");
        Div main = new Div(done, refused, count, table);
        main.addClassName("stack");
        Div columns = new Div(main, detail);
        columns.addClassName("columns");
        add(new PageHead(words.get("title"), words.get("lead"), add), columns);
    }

    private void open(AccountId id) {
        say("", "");
        keep(Typed.opening(id));
        show();
    }

    private void close() {
        table.focusSelected();
        keep(Typed.NOTHING);
        show();
    }

    private void begin() {
        say("", "");
        keep(Typed.adding(Newcomer.BLANK));
        show();
        ask(Newcomer.BLANK);
    }

    private void ask(Newcomer newcomer) {
        NewcomerForm[] form = new NewcomerForm[1];
        form[0] = new NewcomerForm(
                words, newcomer, changed -> keep(Typed.adding(changed)), wanted -> add(wanted, form[0]));
        detail.show(words.get("add"), form[0]);
        form[0].focusFirst();
    }

    private void add(NewStaff wanted, NewcomerForm form) {
        try {
            StaffMember added = staff.add(People.visitor().caller(), wanted);
            keep(Typed.opening(added.account()));
            show();
            say(words.get("added", added.name()), "");
        } catch (AccountException problems) {
            form.refuse(problems);
        }
    }

    private void attempt(String success, Consumer<Caller> call) {
        try {
            call.accept(People.visitor().caller());
            say(success, "");
        } catch (AccountException problems) {
            say("", PeopleTexts.whole(problems, words));
        }
        show();
    }

    private void say(String success, String problem) {
        done.show(success);
        refused.show(problem);
    }

    private void keep(Typed now) {
        typed = now;
        People.visitor().keep(Typed.class, now);
    }

    private void show() {
        List<StaffMember> all = staff.list(People.visitor().caller());
        long waiting = all.stream()
                .filter(member -> !member.proposed().isEmpty()
                        || !member.resetProposedBy().isEmpty())
                .count();
        count.setText(words.get("count", all.size(), waiting));
        table.show(all.stream().map(this::line).toList());
        Optional<StaffMember> opened = typed.opened()
                .flatMap(id -> all.stream()
                        .filter(member -> member.account().equals(id))
                        .findFirst());
        table.select(opened.map(StaffMember::account).orElse(null));
        opened.ifPresentOrElse(member -> detail.show(member.name(), person.of(member, typed.chosen())), detail::hide);
    }

    private MasterTable.Line<AccountId> line(StaffMember member) {
        return new MasterTable.Line<>(
                member.account(),
                member,
                Map.of("data-testid", member.loginName()),
                member.name(),
                open -> cells(open, member));
    }

    private List<List<? extends Component>> cells(NativeButton open, StaffMember member) {
        return List.of(
                List.of(open),
                List.of(new Span(member.loginName())),
                List.of(new Span(PeopleTexts.roles(member.roles(), words))),
                List.of(Standing.badge(member, words)),
                List.of(new Span(words.get(member.secondFactor() ? "second-factor.yes" : "second-factor.no"))),
                List.of(new Span(person.lastLogin(member))));
    }
}
