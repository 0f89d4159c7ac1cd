package org.certhall.web.staff.people;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.DescriptionList;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H3;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.AskFirst;
import org.certhall.web.staff.desk.DetailPanel;
import org.certhall.web.staff.desk.Doing;

/** What an administrator sees of a member of staff, and what he may do. */
final class PersonPanel {
    private final Words words;
    private final StaffAccounts staff;
    private final Doing doing;
    private final Consumer<Optional<Set<Role>>> choosing;

    /**
     * Makes it.
     *
     * @param choosing is told which roles are chosen, and with nothing once they are proposed
     */
    PersonPanel(Words words, StaffAccounts staff, Doing doing, Consumer<Optional<Set<Role>>> choosing) {
        this.words = words;
        this.staff = staff;
        this.doing = doing;
        this.choosing = choosing;
    }

    Component[] of(StaffMember member, Optional<Set<Role>> chosen) {
        List<Component> parts = new ArrayList<>();
        parts.add(Standing.badge(member, words));
        parts.add(facts(member));
        if (!member.proposed().isEmpty()) {
            parts.add(proposal(member));
        }
        if (!member.resetProposedBy().isEmpty()) {
            parts.add(reset(member));
        }
        if (member.self()) {
            parts.add(new Paragraph(words.get("self")));
        } else {
            parts.add(roles(member, chosen.orElse(member.roles())));
            parts.add(actions(member));
        }
        return parts.toArray(Component[]::new);
    }

    private DescriptionList facts(StaffMember member) {
        DescriptionList facts = DetailPanel.facts();
        DetailPanel.fact(facts, words.get("column.login"), new Span(member.loginName()));
        DetailPanel.fact(facts, words.get("field.mobile"), new Span(member.mobile()));
        DetailPanel.fact(facts, words.get("column.roles"), new Span(PeopleTexts.roles(member.roles(), words)));
        DetailPanel.fact(
                facts,
                words.get("column.second-factor"),
                new Span(words.get(member.secondFactor() ? "second-factor.yes" : "second-factor.no")));
        DetailPanel.fact(facts, words.get("column.last-login"), new Span(lastLogin(member)));
        return facts;
    }

    String lastLogin(StaffMember member) {
        return member.lastLogin().map(HallTime::minute).orElseGet(() -> words.get("last-login.never"));
    }

    private Div proposal(StaffMember member) {
        Div box = box(words.get(
                "proposal.text",
                PeopleTexts.proposer(member.proposedBy(), words),
                PeopleTexts.roles(member.proposed(), words)));
        AccountId id = member.account();
        box.add(decision(
                !member.self() && !isMine(member.proposedBy()),
                new Button(
                        words.get("proposal.confirm"),
                        click -> doing.attempt(
                                words.get("proposal.confirmed"),
                                caller -> staff.confirm(caller, id, member.proposed()))),
                new Button(
                        words.get(isMine(member.proposedBy()) ? "proposal.withdraw" : "proposal.reject"),
                        click -> doing.attempt(words.get("proposal.rejected"), caller -> staff.reject(caller, id)))));
        return box;
    }

    private Div reset(StaffMember member) {
        Div box = box(words.get("reset.text", PeopleTexts.proposer(member.resetProposedBy(), words)));
        AccountId id = member.account();
        box.add(decision(
                !member.self() && !isMine(member.resetProposedBy()),
                new Button(
                        words.get("reset.confirm"),
                        click -> doing.attempt(
                                words.get("reset.confirmed"), caller -> staff.confirmSecondFactorReset(caller, id))),
                new Button(
                        words.get(isMine(member.resetProposedBy()) ? "proposal.withdraw" : "proposal.reject"),
                        click -> doing.attempt(
                                words.get("proposal.rejected"), caller -> staff.rejectSecondFactorReset(caller, id)))));
        return box;
    }

    /** Whoever has proposed, and whom it is about, may drop it but not confirm it. */
    private Div decision(boolean mayConfirm, Button confirm, Button reject) {
        Div row = new Div();
        row.addClassName("row");
        if (mayConfirm) {
            confirm.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
            row.add(confirm);
        } else {
            row.add(new Span(words.get("proposal.other")));
        }
        row.add(reject);
        return row;
    }

    private Div roles(StaffMember member, Set<Role> chosen) {
        RoleChoice choice = new RoleChoice(words, chosen);
        choice.setHelperText(words.get("roles.change.help"));
        Button propose = new Button(
                words.get("roles.change"),
                click -> doing.attempt(words.get("roles.changed"), caller -> {
                    staff.propose(caller, member.account(), choice.getValue());
                    choosing.accept(Optional.empty());
                }));
        propose.setEnabled(!chosen.equals(member.roles()));
        choice.addValueChangeListener(change -> {
            propose.setEnabled(!choice.getValue().equals(member.roles()));
            choosing.accept(Optional.of(choice.getValue()));
        });
        Div part = new Div(new H3(words.get("roles.title")), choice, propose);
        part.addClassName("desk-form");
        return part;
    }

    private Div actions(StaffMember member) {
        AccountId id = member.account();
        Div actions = new Div();
        actions.addClassName("desk-form");
        if (member.invited() && !member.dismissed()) {
            actions.add(new Button(
                    words.get("invite"),
                    click -> doing.attempt(words.get("invited"), caller -> staff.invite(caller, id))));
        }
        if (member.secondFactor() && member.resetProposedBy().isEmpty()) {
            actions.add(new Button(
                    words.get("reset"),
                    click -> doing.attempt(
                            words.get("reset.proposed"), caller -> staff.proposeSecondFactorReset(caller, id))));
        }
        if (!member.dismissed()) {
            actions.add(new AskFirst(
                    words.get("dismiss"),
                    words.get("dismiss.question", member.name()),
                    words.get("dismiss.yes"),
                    words.get("cancel"),
                    () -> doing.attempt(words.get("dismissed"), caller -> staff.dismiss(caller, id))));
        }
        return actions;
    }

    private boolean isMine(String proposer) {
        return People.me().filter(proposer::equals).isPresent();
    }

    private static Div box(String text) {
        Div box = new Div(new Paragraph(text));
        box.addClassName("wait-box");
        return box;
    }
}
