package org.certhall.core.account;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;
import org.certhall.api.access.SessionToken;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;

/** The house's accounts and sessions for tests of other areas, by a clock of the test. */
public final class TrialAccounts implements AutoCloseable {
    private final UnitOfWork units;
    private final Accounts accounts;
    private final Forms forms;
    private final Sessions sessions;
    private final SessionNews news;
    private final SessionAuthentication authentication;

    public TrialAccounts(Surroundings around) {
        units = around.units();
        DataProtection protection = around.protection();
        Clock clock = around.clock();
        accounts = new Accounts(protection, clock);
        forms = new Forms(protection, new SecureRandom(), clock);
        AccountSettings settings = new AccountSettings(Configured.keys(AccountSettings.Keys.class, Map.of()));
        sessions = new Sessions(protection, settings, new SecureRandom(), clock);
        news = new SessionNews(units, sessions, clock);
        authentication = new SessionAuthentication(units, sessions);
    }

    public Accounts accounts() {
        return accounts;
    }

    public Forms forms() {
        return forms;
    }

    public Sessions sessions() {
        return sessions;
    }

    public SessionNews news() {
        return news;
    }

    /** Makes an account that has come, with roles; its e-mail address is its name at example.com. */
    public AccountId create(String login, String mobile, Role... roles) {
        return units.write(entities -> {
            Account account = accounts.create(
                    entities,
                    AccountState.ACTIVE,
                    LoginName.of(login),
                    "张三",
                    new MobileNumber(mobile),
                    new EmailAddress(login + "@example.com"),
                    Locale.SIMPLIFIED_CHINESE);
            Set.of(roles).forEach(account::give);
            return account.id();
        });
    }

    /** Lets an invited member come: the password is set. */
    public void come(AccountId id) {
        units.perform(entities -> accounts.lock(entities, id).orElseThrow().protectBy("$trial$"));
    }

    /** Logs an account in with both factors. */
    public SessionToken logIn(AccountId id) {
        return units.write(entities -> sessions.begin(
                        entities,
                        Principals.anonymous(),
                        accounts.find(entities, id).orElseThrow(),
                        true,
                        false)
                .token());
    }

    /** Gives what the guard makes of a session at this moment. */
    public Principal principal(SessionToken token) {
        return Principals.of(new Caller.Session(token, "192.0.2.7", Locale.SIMPLIFIED_CHINESE, ""), authentication);
    }

    /** Gives the roles of an account. */
    public Set<Role> roles(AccountId id) {
        return units.read(entities -> accounts.find(entities, id).orElseThrow().roles());
    }

    /** Tells pages of sessions that have ended, as happens every second. */
    public void settle() {
        news.look();
    }

    @Override
    public void close() {
        news.close();
    }
}
