package org.certhall.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import javax.persistence.CollectionTable;
import javax.persistence.Column;
import javax.persistence.ElementCollection;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.JoinColumn;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.jspecify.annotations.Nullable;

/** The row of an account; {@link Accounts} opens and seals what is personal. Changed under a row lock alone. */
@Entity
@Table(name = "account")
public class Account {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "account")
    @SequenceGenerator(name = "account", sequenceName = "account_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "login_name")
    private @Nullable String loginName;

    @Column(name = "login_key")
    private @Nullable String loginKey;

    @Column(name = "name_sealed")
    private byte @Nullable [] nameSealed;

    @Column(name = "mobile_sealed")
    private byte @Nullable [] mobileSealed;

    @Column(name = "mobile_index")
    private byte @Nullable [] mobileIndex;

    @Column(name = "email_sealed")
    private byte @Nullable [] emailSealed;

    @Column(name = "email_index")
    private byte @Nullable [] emailIndex;

    @Column(name = "password_hash")
    private @Nullable String passwordHash;

    @Enumerated(EnumType.STRING)
    private AccountState state;

    private String locale;
    private Instant created;

    @Column(name = "last_login")
    private @Nullable Instant lastLogin;

    @Column(name = "mobile_proved")
    private @Nullable Instant mobileProved;

    @ElementCollection
    @CollectionTable(name = "account_role", joinColumns = @JoinColumn(name = "account_id"))
    @Column(name = "role")
    @Enumerated(EnumType.STRING)
    private Set<Role> roles = EnumSet.noneOf(Role.class);

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected Account() {}

    Account(AccountState state, Locale locale, Instant created) {
        this.state = state;
        this.locale = locale.toLanguageTag();
        this.created = created.truncatedTo(ChronoUnit.MICROS);
    }

    public AccountId id() {
        if (id == null) {
            throw new IllegalStateException("the account has not been persisted yet");
        }
        return new AccountId(id);
    }

    /** Gives the account as the audit log names it: {@code account:7}. */
    public String object() {
        return "account:" + id().value();
    }

    /** Gives the login name as typed; blank once the account is closed. */
    public String loginName() {
        return loginName == null ? "" : loginName;
    }

    public AccountState state() {
        return state;
    }

    /** Gives the language of messages to the owner. */
    public Locale locale() {
        return Locale.forLanguageTag(locale);
    }

    public Instant created() {
        return created;
    }

    public Optional<Instant> lastLogin() {
        return Optional.ofNullable(lastLogin);
    }

    /** Gives the roles that were given to the account; which of them count in a session is another question. */
    public Set<Role> roles() {
        return Set.copyOf(roles);
    }

    public void give(Role role) {
        roles.add(role);
    }

    public void take(Role role) {
        roles.remove(role);
    }

    /** Gives when the owner last proved to hold the mobile number. */
    Optional<Instant> mobileProved() {
        return Optional.ofNullable(mobileProved);
    }

    /** Gives the password's hash; blank where none has been set. */
    String passwordHash() {
        return passwordHash == null ? "" : passwordHash;
    }

    byte @Nullable [] nameSealed() {
        return nameSealed;
    }

    byte @Nullable [] mobileSealed() {
        return mobileSealed;
    }

    byte @Nullable [] emailSealed() {
        return emailSealed;
    }

    void call(LoginName login) {
        this.loginName = login.value();
        this.loginKey = login.key();
    }

    void rename(byte[] sealed) {
        this.nameSealed = sealed;
    }

    void reachByMobile(byte[] sealed, byte[] index) {
        this.mobileSealed = sealed;
        this.mobileIndex = index;
    }

    void reachByMail(byte[] sealed, byte[] index) {
        this.emailSealed = sealed;
        this.emailIndex = index;
    }

    /** Notes that the owner has proved to hold the mobile number. */
    public void prove(Instant at) {
        this.mobileProved = at.truncatedTo(ChronoUnit.MICROS);
    }

    /** Sets the password; whoever was invited has come. */
    void protectBy(String hash) {
        this.passwordHash = hash;
        if (state == AccountState.INVITED) {
            state = AccountState.ACTIVE;
        }
    }

    void loggedIn(Instant at, Locale language) {
        this.lastLogin = at.truncatedTo(ChronoUnit.MICROS);
        this.locale = language.toLanguageTag();
    }

    /** Erases whose account it was. */
    void close() {
        state = AccountState.CLOSED;
        loginName = null;
        loginKey = null;
        nameSealed = null;
        mobileSealed = null;
        mobileIndex = null;
        emailSealed = null;
        emailIndex = null;
        passwordHash = null;
        roles.clear();
    }
}
