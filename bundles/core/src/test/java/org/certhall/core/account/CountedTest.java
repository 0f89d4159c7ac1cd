package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.account.Refusals.assertRefused;

import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the limits of logins count as one name, one address and one browser. */
class CountedTest {
    private static final String MOBILE = "13800138000";

    private Hall hall;
    private AccountId account;

    @BeforeEach
    void register(@TempDir Path folder) {
        hall = new Hall(Store.onH2(), folder);
        account = hall.register().identity().account();
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void tellsNobodyByAnotherWayOfWritingThatAnAccountExists() {
        for (List<String> same : List.of(
                List.of(MOBILE, "+86 138-0013-8000"),
                List.of("13900139000", "0086 139-0013-9000"),
                List.of("zhang@example.com", "Zhang@EXAMPLE.com"),
                List.of("nobody@example.com", "Nobody@EXAMPLE.com"),
                List.of("nobody@例子.中国", "nobody@xn--fsqu00a.xn--fiqs8s"))) {
            for (String address : List.of("198.51.100.1" + same, "198.51.100.2" + same)) {
                fail(Principals.anonymous(address), same.get(1));
            }

            assertThat(hall.login.captchaNeeded(Principals.anonymous("203.0.113.1"), same.get(0)))
                    .as(same.get(0))
                    .isTrue();
        }
    }

    @Test
    void countsAllAddressesOfAHouseholdAsOne() {
        fail(Principals.anonymous("2001:db8:1:2::5"), "one");
        fail(Principals.anonymous("2001:db8:1:2::6"), "two");

        assertThat(hall.login.captchaNeeded(Principals.anonymous("2001:db8:1:2:ffff::7"), "three"))
                .isTrue();
        assertThat(hall.login.captchaNeeded(Principals.anonymous("2001:db8:1:3::5"), "three"))
                .isFalse();
    }

    @Test
    void countsABrowserOnceHoweverOftenItLogsIn() {
        String phone = hall.browsers.remember(account, "");
        String desktop = "";
        for (int login = 0; login < 30; login++) {
            desktop = hall.browsers.remember(account, desktop);
        }

        assertThat(hall.units.<Boolean>read(entities -> hall.browsers.knows(entities, Optional.of(account), phone)))
                .isTrue();
    }

    private void fail(Principal stranger, String identifier) {
        assertRefused(
                () -> Hall.done(hall.tryPassword(stranger, identifier, "wrong password")),
                Problem.of(Field.FORM, Code.WRONG_CREDENTIALS));
    }
}
