package org.certhall.core.access;

import java.util.Optional;
import org.certhall.api.access.SessionToken;

/** Finds the login behind a session's secret; the area of accounts provides it. */
public interface Authentication {
    /** Gives the login as it is in the database at this moment; empty where the session has ended. */
    Optional<Principal.Login> login(SessionToken token);
}
