package org.certhall.core.account;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.SessionToken;
import org.certhall.core.access.Authentication;
import org.certhall.core.access.Principal;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds logins in the database, so that an end, a lost role or a closed account counts with the next call. */
@Component
public final class SessionAuthentication implements Authentication {
    private final UnitOfWork units;
    private final Sessions sessions;

    @Activate
    public SessionAuthentication(@Reference UnitOfWork units, @Reference Sessions sessions) {
        this.units = units;
        this.sessions = sessions;
    }

    @Override
    public Optional<Principal.Login> login(SessionToken token) {
        Optional<Found> found =
                units.read(entities -> sessions.open(entities, token).map(this::found));
        found.filter(Found::useDue)
                .ifPresent(used -> units.perform(
                        entities -> sessions.use(entities, used.login().session())));
        return found.map(Found::login);
    }

    private Found found(AccountSession session) {
        boolean due = session.isConsentDue();
        Principal.Login login = new Principal.Login(
                session.account().id(),
                session.id(),
                due ? Set.of() : sessions.roles(session.account(), session.passedSecondFactor()),
                due);
        return new Found(login, sessions.isUseDue(session));
    }

    private record Found(Principal.Login login, boolean useDue) {}
}
