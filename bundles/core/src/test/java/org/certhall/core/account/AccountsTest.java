package org.certhall.core.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Locale;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class AccountsTest {
    private static final Instant NOW = Instant.parse("2026-11-22T16:30:00Z");

    private final Store store;
    private final UnitOfWork units;
    private final Accounts accounts;

    AccountsTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        store = Store.on(kind, cluster);
        units = store.units();
        accounts = new Accounts(Protections.in(folder.resolve("secrets"), units), Clock.fixed(NOW, ZoneOffset.UTC));
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void findsAnAccountByWhateverIdentifiesIt() {
        AccountId id = create("ZhangSan", "13800138000", "Zhang@Example.com");

        for (String typed : new String[] {
            "zhangsan", " ZhangSan\u3000", "138 0013 8000", "+8613800138000", "zhang@example.COM", "Zhang＠Example.com"
        }) {
            assertThat(units.<AccountId>read(entities ->
                            accounts.identifiedBy(entities, typed).orElseThrow().id()))
                    .as(typed)
                    .isEqualTo(id);
        }
        assertThat(units.<Boolean>read(
                        entities -> accounts.identifiedBy(entities, "zhangsi").isPresent()))
                .isFalse();
    }

    @Test
    void keepsWhatItWasTold() {
        AccountId id = create("ZhangSan", "13800138000", "Zhang@Example.com");
        units.perform(entities -> accounts.lock(entities, id).orElseThrow().give(Role.APPLICANT));

        units.perform(entities -> {
            Account account = accounts.find(entities, id).orElseThrow();
            assertThat(account.loginName()).isEqualTo("ZhangSan");
            assertThat(accounts.name(account)).isEqualTo("张三");
            assertThat(accounts.mobile(account)).contains(new MobileNumber("13800138000"));
            assertThat(accounts.email(account)).contains(new EmailAddress("Zhang@example.com"));
            assertThat(account.roles()).isEqualTo(Set.of(Role.APPLICANT));
            assertThat(account.state()).isEqualTo(AccountState.INVITED);
            assertThat(account.created()).isEqualTo(NOW);
            assertThat(account.locale()).isEqualTo(Locale.SIMPLIFIED_CHINESE);
        });
    }

    @Test
    void givesNothingToTwoAccounts() {
        create("ZhangSan", "13800138000", "zhang@example.com");

        assertTaken("zhangSAN", "13800138001", "z@example.com");
        assertTaken("LiSi", "13800138000", "z@example.com");
        assertTaken("LiSi", "13800138001", "ZHANG@example.com");
    }

    @Test
    void forgetsWhoseAClosedAccountWas() {
        AccountId id = create("ZhangSan", "13800138000", "zhang@example.com");
        units.perform(entities -> accounts.lock(entities, id).orElseThrow().close());

        AccountId next = create("ZhangSan", "13800138000", "zhang@example.com");

        assertThat(next).isNotEqualTo(id);
        units.perform(entities -> {
            Account closed = accounts.find(entities, id).orElseThrow();
            assertThat(closed.loginName()).isEmpty();
            assertThat(accounts.name(closed)).isEmpty();
            assertThat(accounts.mobile(closed)).isEmpty();
            assertThat(accounts.email(closed)).isEmpty();
        });
    }

    @Test
    void listsStaffByLoginName() {
        AccountId reviewer = create("reviewer", "13800138001", "r@example.com");
        AccountId clerk = create("Clerk", "13800138002", "c@example.com");
        AccountId applicant = create("applicant", "13800138003", "a@example.com");
        units.perform(entities -> {
            accounts.lock(entities, reviewer).orElseThrow().give(Role.REVIEWER);
            accounts.lock(entities, reviewer).orElseThrow().give(Role.SUPPORT);
            accounts.lock(entities, clerk).orElseThrow().give(Role.CLERK);
            accounts.lock(entities, applicant).orElseThrow().give(Role.APPLICANT);
        });

        units.perform(entities ->
                assertThat(accounts.staff(entities)).extracting(Account::id).containsExactly(clerk, reviewer));
    }

    private void assertTaken(String login, String mobile, String email) {
        assertThatThrownBy(() -> create(login, mobile, email))
                .isInstanceOfSatisfying(
                        PersistenceFailure.class,
                        failure -> assertThat(failure.code()).isEqualTo(PersistenceFailure.Code.DUPLICATE));
    }

    private AccountId create(String login, String mobile, String email) {
        return units.write(entities -> accounts.create(
                        entities,
                        AccountState.INVITED,
                        LoginName.of(login),
                        "张三",
                        new MobileNumber(mobile),
                        EmailAddress.parse(email).orElseThrow(),
                        Locale.SIMPLIFIED_CHINESE)
                .id());
    }
}
