package org.certhall.web.staff.people;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class PeopleTextsTest {
    private static final Words ZH = PeopleTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = PeopleTexts.in(Locale.ENGLISH);

    @Test
    void namesRolesInTheirOrder() {
        assertThat(PeopleTexts.roles(Set.of(Role.AUDITOR, Role.CLERK), ZH)).isEqualTo("柜员、审计员");
        assertThat(PeopleTexts.roles(Set.of(Role.AUDITOR, Role.CLERK), EN)).isEqualTo("Counter clerk, Auditor");
        assertThat(PeopleTexts.roles(Set.of(), ZH)).isEqualTo("无");
    }

    @Test
    void namesWhoProposes() {
        assertThat(PeopleTexts.proposer("anna", ZH)).isEqualTo("anna");
        assertThat(PeopleTexts.proposer("console:karaf", ZH)).isEqualTo("控制台（karaf）");
    }

    @Test
    void saysEachRefusalAtItsField() {
        AccountException refused = new AccountException(List.of(
                Problem.of(Field.LOGIN_NAME, Problem.Code.TOO_SHORT, 4L),
                Problem.of(Field.MOBILE, Problem.Code.TAKEN)));

        assertThat(PeopleTexts.at(Field.LOGIN_NAME, refused, ZH)).contains("太短了，至少需要 4 个字符");
        assertThat(PeopleTexts.at(Field.MOBILE, refused, EN))
                .contains("Another account uses this; please choose another one");
        assertThat(PeopleTexts.at(Field.EMAIL, refused, ZH)).isEmpty();
    }
}
