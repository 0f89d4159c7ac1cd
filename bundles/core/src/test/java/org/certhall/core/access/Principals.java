package org.certhall.core.access;

import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Role;

/** Principals for tests of services, as the guard would hand them over. */
public final class Principals {
    private static final String ADDRESS = "192.0.2.7";

    private Principals() {}

    /** Gives a visitor from 192.0.2.7, in Chinese. */
    public static Principal anonymous() {
        return anonymous(ADDRESS);
    }

    public static Principal anonymous(String address) {
        return new Principal(new Caller.Anonymous(address, Locale.SIMPLIFIED_CHINESE), Optional.empty());
    }

    public static Principal console(String user) {
        return new Principal(new Caller.Console(user), Optional.empty());
    }

    /** Gives an account that has logged in; its session bears the account's number. */
    public static Principal account(long account, Role... roles) {
        return session(account, account, roles);
    }

    public static Principal session(long account, long session, Role... roles) {
        Principal.Login login = new Principal.Login(new AccountId(account), session, Set.of(roles), false);
        return new Principal(new Caller.Anonymous(ADDRESS, Locale.SIMPLIFIED_CHINESE), Optional.of(login));
    }

    /** Gives the principal that the guard makes of a caller. */
    public static Principal of(Caller caller, Authentication authentication) {
        return new Recognition(() -> Optional.of(authentication)).apply(caller);
    }
}
