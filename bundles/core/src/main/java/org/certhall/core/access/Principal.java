package org.certhall.core.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;

/**
 * A caller whom the guard has admitted. Only the guard makes one, so that a service that was reached without it fails at
 * {@link #of}.
 */
public final class Principal implements Caller {
    private final Caller origin;
    private final Optional<Login> login;

    Principal(Caller origin, Optional<Login> login) {
        this.origin = origin;
        this.login = login;
    }

    /**
     * Gives the principal that the guard handed to a service.
     *
     * @throws IllegalStateException for a caller that did not pass the guard
     */
    public static Principal of(Caller caller) {
        if (caller instanceof Principal principal) {
            return principal;
        }
        throw new IllegalStateException("the call did not pass the guard");
    }

    /** Gives the account that has logged in; empty for visitors and for the console. */
    public Optional<AccountId> account() {
        return login.map(Login::account);
    }

    /**
     * Gives the account that has logged in.
     *
     * @throws AccessDeniedException {@link AccessDeniedException.Code#LOGIN_REQUIRED} where nobody has
     */
    public AccountId owner() {
        return account().orElseThrow(() -> new AccessDeniedException(AccessDeniedException.Code.LOGIN_REQUIRED));
    }

    /** Gives the number of the session; empty where nobody has logged in. */
    public Optional<Long> session() {
        return login.map(Login::session);
    }

    /** Tells whether an operator on the console calls. */
    public boolean isConsole() {
        return origin instanceof Caller.Console;
    }

    /** Tells whether the account has yet to accept a legal text's present edition, before anything else. */
    public boolean isConsentDue() {
        return login.map(Login::consentDue).orElse(false);
    }

    public Set<Role> roles() {
        return login.map(Login::roles).orElse(Set.of());
    }

    /** Gives the actor as the audit log writes it: {@code account:7}, {@code console:admin} or {@code anonymous}. */
    public String actor() {
        return login.map(known -> "account:" + known.account().value())
                .orElseGet(() -> origin instanceof Caller.Console console ? "console:" + console.user() : "anonymous");
    }

    @Override
    public String address() {
        return origin.address();
    }

    @Override
    public Locale locale() {
        return origin.locale();
    }

    @Override
    public String browser() {
        return origin.browser();
    }

    /**
     * A login that is valid now.
     *
     * @param session its number
     * @param roles those that count now: staff roles only after the second factor, where that is compulsory
     * @param consentDue whether a legal text's present edition has to be accepted first; no role counts until then
     */
    public record Login(AccountId account, long session, Set<Role> roles, boolean consentDue) {
        public Login {
            roles = Set.copyOf(roles);
        }
    }
}
