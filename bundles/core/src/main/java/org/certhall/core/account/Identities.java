package org.certhall.core.account;

import java.util.Optional;
import org.certhall.api.account.Identity;
import org.certhall.core.access.Principal;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Tells who a session belongs to. */
@Component(service = Identities.class)
public final class Identities {
    private final UnitOfWork units;
    private final Accounts accounts;

    @Activate
    public Identities(@Reference UnitOfWork units, @Reference Accounts accounts) {
        this.units = units;
        this.accounts = accounts;
    }

    /** Gives the identity of a caller with the roles that count now; empty where nobody has logged in. */
    Optional<Identity> of(Principal principal) {
        return principal
                .session()
                .flatMap(session -> units.read(entities -> {
                    AccountSession row = entities.find(AccountSession.class, session);
                    return Optional.of(new Identity(
                            row.account().id(),
                            row.account().loginName(),
                            accounts.name(row.account()),
                            principal.roles(),
                            row.passedSecondFactor()));
                }));
    }
}
