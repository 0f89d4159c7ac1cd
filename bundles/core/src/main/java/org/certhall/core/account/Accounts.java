package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.protection.DataProtection;
import org.jspecify.annotations.Nullable;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds accounts, makes them, and opens and seals what is personal about them. */
@Component(service = Accounts.class)
public final class Accounts {
    private static final String NAME = "account.name";
    private static final String MOBILE = "account.mobile";
    private static final String EMAIL = "account.email";

    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public Accounts(@Reference DataProtection protection) {
        this(protection, Clock.systemUTC());
    }

    Accounts(DataProtection protection, Clock clock) {
        this.protection = protection;
        this.clock = clock;
    }

    /**
     * Makes an account; its password, where there is one, is set afterwards.
     *
     * @param name the real name
     */
    public Account create(
            EntityManager entities,
            AccountState state,
            LoginName login,
            String name,
            MobileNumber mobile,
            EmailAddress email,
            Locale locale) {
        Account account = new Account(state, locale, clock.instant());
        account.call(login);
        rename(account, name);
        reachByMobile(account, mobile);
        reachByMail(account, email);
        entities.persist(account);
        return account;
    }

    public Optional<Account> find(EntityManager entities, AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value()));
    }

    /** Finds an account and locks its row until the end of the transaction. */
    public Optional<Account> lock(EntityManager entities, AccountId id) {
        return Optional.ofNullable(entities.find(Account.class, id.value(), LockModeType.PESSIMISTIC_WRITE));
    }

    public Optional<Account> withMobile(EntityManager entities, MobileNumber mobile) {
        return with(entities, "mobileIndex", index(mobile));
    }

    public Optional<Account> withEmail(EntityManager entities, EmailAddress email) {
        return with(entities, "emailIndex", index(email));
    }

    public Optional<Account> withLoginName(EntityManager entities, LoginName name) {
        return with(entities, "loginKey", name.key());
    }

    /** Finds an account by what stands in the one field of the login page: login name, mobile number or e-mail address. */
    public Optional<Account> identifiedBy(EntityManager entities, String typed) {
        Optional<MobileNumber> mobile = MobileNumber.parse(typed);
        if (mobile.isPresent()) {
            return withMobile(entities, mobile.get());
        }
        Optional<EmailAddress> email = EmailAddress.parse(typed);
        return email.isPresent() ? withEmail(entities, email.get()) : with(entities, "loginKey", canonical(typed));
    }

    /**
     * Gives whom limits count somebody as whom others try to be. An unknown name has one subject in whichever way it is
     * written, as a known one has: or that would tell them apart.
     */
    public static String subject(Optional<AccountId> account, String identifier) {
        return account.map(id -> "account:" + id.value()).orElseGet(() -> "name:" + canonical(identifier));
    }

    private static String canonical(String typed) {
        return MobileNumber.parse(typed)
                .map(MobileNumber::value)
                .or(() -> EmailAddress.parse(typed).map(EmailAddress::key))
                .orElseGet(() -> TypedText.compact(typed).toLowerCase(Locale.ROOT));
    }

    /** Gives the accounts that hold any role of staff, by login name. */
    public List<Account> staff(EntityManager entities) {
        return entities.createQuery(
                        "select distinct a from Account a join a.roles r where r <> :applicant and r <> :partner"
                                + " order by a.loginKey",
                        Account.class)
                .setParameter("applicant", Role.APPLICANT)
                .setParameter("partner", Role.PARTNER)
                .getResultList();
    }

    /** Gives the real name; blank once the account is closed. */
    public String name(Account account) {
        return open(NAME, account.nameSealed()).orElse("");
    }

    /** Gives the mobile number; empty once the account is closed. */
    public Optional<MobileNumber> mobile(Account account) {
        return open(MOBILE, account.mobileSealed()).map(MobileNumber::new);
    }

    /** Gives the e-mail address; empty once the account is closed. */
    public Optional<EmailAddress> email(Account account) {
        return open(EMAIL, account.emailSealed()).map(EmailAddress::new);
    }

    public void rename(Account account, String name) {
        account.rename(seal(NAME, name));
    }

    public void reachByMobile(Account account, MobileNumber mobile) {
        account.reachByMobile(seal(MOBILE, mobile.value()), index(mobile));
    }

    public void reachByMail(Account account, EmailAddress email) {
        account.reachByMail(seal(EMAIL, email.value()), index(email));
    }

    private byte[] index(MobileNumber mobile) {
        return protection.blindIndex(MOBILE, mobile.value());
    }

    private byte[] index(EmailAddress email) {
        return protection.blindIndex(EMAIL, email.key());
    }

    private byte[] seal(String purpose, String plain) {
        return protection.seal(purpose, plain.getBytes(StandardCharsets.UTF_8));
    }

    private Optional<String> open(String purpose, byte @Nullable [] sealed) {
        return Optional.ofNullable(sealed)
                .map(present -> new String(protection.open(purpose, present), StandardCharsets.UTF_8));
    }

    private static Optional<Account> with(EntityManager entities, String column, Object value) {
        return entities.createQuery("select a from Account a where a." + column + " = :value", Account.class)
                .setParameter("value", value)
                .getResultStream()
                .findFirst();
    }
}
