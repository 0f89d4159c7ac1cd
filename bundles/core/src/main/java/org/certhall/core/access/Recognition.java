package org.certhall.core.access;

import java.util.Locale;
import java.util.Optional;
import java.util.function.Function;
import java.util.function.Supplier;
import org.certhall.api.access.Caller;

/** Finds out who calls; while nobody can tell logins, such as without a database, everybody is a stranger. */
final class Recognition implements Function<Caller, Principal> {
    static final Caller NOBODY = new Caller.Anonymous("", Locale.SIMPLIFIED_CHINESE);

    private final Supplier<Optional<Authentication>> authentication;

    Recognition(Supplier<Optional<Authentication>> authentication) {
        this.authentication = authentication;
    }

    @Override
    public Principal apply(Caller caller) {
        Optional<Principal.Login> login = caller instanceof Caller.Session session
                ? authentication.get().flatMap(known -> known.login(session.token()))
                : Optional.empty();
        return new Principal(caller, login);
    }
}
