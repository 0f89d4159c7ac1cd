package org.certhall.core.account;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.function.Consumer;
import java.util.function.Function;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.SessionToken;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Login.PasswordEntry;
import org.certhall.api.account.LoginResult;
import org.certhall.api.account.LoginResult.LoggedIn;
import org.certhall.api.account.Registration.Profile;
import org.certhall.api.account.Ticket;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.legal.LegalArchive;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.challenge.Codes;
import org.certhall.core.persistence.UnitOfWork;
import org.certhall.core.secondfactor.TrialApp;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
import org.certhall.testing.postgres.PostgresCluster;

/** The area of accounts as it stands in the house, on a database of its own, with a clock to move. */
final class Hall implements AutoCloseable {
    static final String PASSWORD = "correct horse 电池";

    /** Accounts of whose closing other areas were told. */
    final List<AccountId> closed = new ArrayList<>();

    final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");
    final Surroundings around;
    final UnitOfWork units;
    final List<Edition> texts = new ArrayList<>(List.of(text("agreement", "1"), text("privacy", "1")));
    final TrialHashing hashing = new TrialHashing();
    final AccountSettings settings;
    final Accounts accounts;
    final Forms forms;
    final Consents consents;
    final Sessions sessions;
    final SessionNews news;
    final SessionAuthentication authentication;
    final BrowserMemory browsers;
    final RegistrationDesk registration;
    final LoginDesk login;
    final OwnAccountDesk own;
    final Function<DemoAccounts.Keys, DemoAccounts> demo;
    private final Passwords passwords;

    Hall(Store.Kind kind, PostgresCluster cluster, Path folder) {
        this(Store.on(kind, cluster), folder);
    }

    Hall(Store store, Path folder) {
        around = new Surroundings(store, folder, clock);
        units = around.units();
        DataProtection protection = around.protection();
        SecureRandom random = new SecureRandom();
        AuditTrail audit = around.audit();
        Codes codes = around.codes();
        SecondFactor secondFactor = around.secondFactor();
        settings = new AccountSettings(Configured.keys(AccountSettings.Keys.class, Map.of()));
        accounts = new Accounts(protection, clock);
        forms = new Forms(protection, random, clock);
        consents = new Consents(catalogue(), archive(), protection);
        sessions = new Sessions(protection, settings, random, clock);
        news = new SessionNews(units, sessions, clock);
        authentication = new SessionAuthentication(units, sessions);
        browsers = new BrowserMemory(units, random, clock);
        passwords = new Passwords(hashing);
        ProfileCheck check = new ProfileCheck(accounts, passwords);
        CaptchaCheck captchas = new CaptchaCheck(around.captchas().gate());
        Notices notices = new Notices(accounts, around.outbox());
        LoginThrottle limits = new LoginThrottle(around.throttle());
        Entry entry = new Entry(
                units,
                accounts,
                sessions,
                consents,
                forms,
                secondFactor,
                around.oneTimePasswords(),
                settings,
                audit,
                clock);
        ProvedNumber numbers = new ProvedNumber(units, accounts, forms, captchas, codes, settings, clock);
        Identities identities = new Identities(units, accounts);
        registration = new RegistrationDesk(
                units, accounts, forms, consents, check, passwords, captchas, codes, entry, limits, audit, clock);
        CurrentPassword current = new CurrentPassword(units, accounts, passwords, limits, audit);
        own = new OwnAccountDesk(
                units,
                accounts,
                identities,
                consents,
                sessions,
                news,
                secondFactor,
                forms,
                entry,
                new PasswordChange(units, accounts, current, check, passwords, sessions, news, notices, audit),
                new EmailChange(units, accounts, forms, codes, current, notices, audit),
                new MobileChange(units, accounts, forms, codes, notices, audit, clock),
                new Closing(
                        units,
                        accounts,
                        current,
                        sessions,
                        news,
                        browsers,
                        secondFactor,
                        notices,
                        audit,
                        List.of((entities, id) -> closed.add(id))),
                audit,
                clock);
        demo = keys -> new DemoAccounts(keys, units, accounts, consents, passwords, audit, clock);
        login = new LoginDesk(
                units,
                new PasswordLogin(units, accounts, browsers, limits, captchas, passwords, entry, audit),
                numbers,
                new ForgottenPassword(units, accounts, forms, check, passwords, sessions, news, notices, audit),
                forms,
                secondFactor,
                entry,
                identities,
                sessions,
                news,
                audit);
    }

    @Override
    public void close() {
        passwords.close();
        news.close();
        around.close();
    }

    /** Registers an applicant all the way. */
    LoggedIn register(String login, String mobile, String email) {
        Principal visitor = Principals.anonymous();
        Ticket ticket = proved(visitor, mobile);
        return loggedIn(registration.complete(visitor, ticket, new Profile(login, "张三", email, PASSWORD, PASSWORD)));
    }

    /** Gives the ticket of a registration whose number is proved. */
    Ticket proved(Principal visitor, String mobile) {
        Ticket ticket = registration.begin(visitor, mobile, captcha(CaptchaForm.REGISTRATION), editions());
        registration.sendCode(visitor, ticket);
        registration.verify(visitor, ticket, lastCode());
        waitForNextCode();
        return ticket;
    }

    LoggedIn register() {
        return register("ZhangSan", "13800138000", "zhang@example.com");
    }

    CompletionStage<LoginResult> tryPassword(Principal visitor, String identifier, String password) {
        return login.byPassword(
                visitor, new PasswordEntry(identifier, password, Optional.of(captcha(CaptchaForm.LOGIN)), ""));
    }

    LoggedIn logIn(String identifier, String password) {
        return loggedIn(tryPassword(Principals.anonymous(), identifier, password));
    }

    /** Gives the right answer to a new captcha. */
    CaptchaAnswer captcha(CaptchaForm form) {
        return around.captchas().right(form);
    }

    String lastCode() {
        return around.outbox().lastCode();
    }

    /** A number gets one code a minute. */
    void waitForNextCode() {
        later(Duration.ofMinutes(1));
    }

    /** Tells what each code was for and where it went; with a question mark where it is dropped instead. */
    List<String> codes() {
        return around.outbox().codes();
    }

    /** Tells what people were told: kind and recipient. */
    List<String> notices() {
        return around.outbox().sent().stream()
                .map(message -> message.kind() + " " + message.recipient())
                .toList();
    }

    /** Sets up a second factor and gives its key. */
    byte[] enrol(AccountId account) {
        byte[] key = around.secondFactor().begin(account);
        around.secondFactor().confirm(Principals.anonymous(), account, nextCode(key));
        return key;
    }

    /** Gives the next code of the authenticator app: each counts once. */
    String nextCode(byte[] key) {
        later(Duration.ofSeconds(30));
        return TrialApp.code(key, clock.instant());
    }

    /** Gives the principal that the guard makes of a session at this moment. */
    Principal principal(SessionToken token) {
        return Principals.of(new Caller.Session(token, "192.0.2.7", Locale.SIMPLIFIED_CHINESE), authentication);
    }

    List<AcceptedEdition> editions() {
        return texts.stream()
                .map(text -> new AcceptedEdition(text.id(), text.version()))
                .toList();
    }

    void change(AccountId account, Consumer<Account> change) {
        units.perform(entities -> change.accept(accounts.lock(entities, account).orElseThrow()));
    }

    void later(Duration time) {
        clock.advance(time);
    }

    static LoggedIn loggedIn(CompletionStage<LoginResult> stage) {
        return (LoggedIn) done(stage);
    }

    /** Waits for a stage and throws what it failed with. */
    static <T> T done(CompletionStage<T> stage) {
        try {
            return stage.toCompletableFuture().join();
        } catch (CompletionException failed) {
            if (failed.getCause() instanceof AccountException refused) {
                throw refused;
            }
            throw failed;
        }
    }

    static Edition text(String id, String version) {
        LocalisedText words = new LocalisedText(id + version, id + version);
        return new Edition(id, version, words, LocalDate.of(2026, 11, 22), words);
    }

    private CatalogueService catalogue() {
        return new CatalogueService() {
            @Override
            public Catalogue current() {
                return new StandInCatalogue(texts);
            }

            @Override
            public Subscription subscribe(Consumer<Catalogue> changed) {
                throw new UnsupportedOperationException();
            }
        };
    }

    private LegalArchive archive() {
        return new LegalArchive() {
            @Override
            public Optional<ArchivedEdition> find(String id, String version) {
                return texts.stream()
                        .filter(text -> text.id().equals(id) && text.version().equals(version))
                        .map(text -> new ArchivedEdition(
                                text, (id + version + "0".repeat(64)).substring(0, 64), clock.instant()))
                        .findFirst();
            }

            @Override
            public List<ArchivedEdition> editions(String id) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
