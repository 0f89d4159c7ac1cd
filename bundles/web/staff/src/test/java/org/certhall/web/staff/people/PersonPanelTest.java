package org.certhall.web.staff.people;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import java.lang.reflect.Proxy;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.account.StaffAccounts;
import org.certhall.api.account.StaffAccounts.StaffMember;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class PersonPanelTest {
    private static final StaffMember MEMBER = new StaffMember(
            new AccountId(7),
            "zhou",
            "Zhou",
            "138****0000",
            Set.of(Role.SUPPORT),
            Set.of(),
            "",
            false,
            "",
            false,
            true,
            false,
            Optional.empty());

    private final Words words = PeopleTexts.in(Locale.ENGLISH);
    private final List<Optional<Set<Role>>> chosen = new ArrayList<>();
    private final List<Object> proposed = new ArrayList<>();
    private final PersonPanel panel = new PersonPanel(
            words,
            (StaffAccounts) Proxy.newProxyInstance(
                    StaffAccounts.class.getClassLoader(),
                    new Class<?>[] {StaffAccounts.class},
                    (proxy, method, arguments) -> proposed.add(arguments[2])),
            (done, call) -> call.accept(new Caller.Anonymous("192.0.2.1", Locale.ENGLISH, "")),
            chosen::add);

    @Test
    void rolesThatWereChosenStayWhenThePanelIsMadeAnewUntilTheyAreProposed() {
        choice(panel.of(MEMBER, Optional.empty())).setValue(Set.of(Role.SUPPORT, Role.CLERK));
        assertThat(chosen).containsExactly(Optional.of(Set.of(Role.SUPPORT, Role.CLERK)));

        Component[] anew = panel.of(MEMBER, chosen.get(0));
        assertThat(choice(anew).getValue()).containsExactlyInAnyOrder(Role.SUPPORT, Role.CLERK);
        propose(anew).click();

        assertThat(proposed).containsExactly(Set.of(Role.SUPPORT, Role.CLERK));
        assertThat(chosen).last().isEqualTo(Optional.empty());
        assertThat(propose(panel.of(MEMBER, Optional.empty())).isEnabled()).isFalse();
    }

    private static RoleChoice choice(Component... parts) {
        return all(RoleChoice.class, parts).findFirst().orElseThrow();
    }

    private Button propose(Component... parts) {
        return all(Button.class, parts)
                .filter(button -> button.getText().equals(words.get("roles.change")))
                .findFirst()
                .orElseThrow();
    }

    private static <C> Stream<C> all(Class<C> type, Component... parts) {
        return Arrays.stream(parts).flatMap(part -> all(part, type));
    }

    private static <C> Stream<C> all(Component part, Class<C> type) {
        Stream<C> own = type.isInstance(part) ? Stream.of(type.cast(part)) : Stream.of();
        return Stream.concat(own, part.getChildren().flatMap(child -> all(child, type)));
    }
}
