package org.certhall.api.account;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.osgi.annotation.versioning.ProviderType;

/** Ends the sessions of somebody else's account, for its owner's sake. Accounts of staff are administrators' alone. */
@Guarded
@ProviderType
public interface AccountSessions {
    /** Finds an account by its whole login name, mobile number or e-mail address; empty where there is none to be seen. */
    @Permitted(
            value = {Role.ADMINISTRATOR, Role.SUPPORT},
            console = true)
    Optional<FoundAccount> find(Caller caller, String identifier);

    /**
     * Ends all sessions at once, and gives how many there were; the audit log keeps the reason.
     *
     * @throws AccountException {@link Problem.Code#GONE} where there is no such account to be seen
     */
    @Permitted(
            value = {Role.ADMINISTRATOR, Role.SUPPORT},
            console = true)
    int endAll(Caller caller, AccountId account, Reason reason);

    /** Why sessions are ended. */
    enum Reason {
        /** Its owner has asked for it. */
        OWNER_ASKED,
        /** Somebody else seems to use it. */
        SUSPICION,
        OTHER
    }

    /**
     * An account as it is shown.
     *
     * @param mobile masked
     * @param email masked
     * @param sessions those that are open, the latest used first
     */
    record FoundAccount(
            AccountId account,
            String loginName,
            String mobile,
            String email,
            Instant since,
            Optional<Instant> lastLogin,
            List<OpenSession> sessions) {
        public FoundAccount {
            sessions = List.copyOf(sessions);
        }
    }

    /**
     * A session, without the address from which it comes.
     *
     * @param browser what the browser says it is, shortened
     */
    record OpenSession(Instant begun, Instant lastUsed, String browser) {}
}
