package org.certhall.api.account;

import org.certhall.api.access.SessionToken;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Tells pages of sessions that have ended elsewhere, so that they go at once. */
@ProviderType
public interface SessionEnds {
    /**
     * Calls back once, after the session has ended on any node; at once where it has ended already. Within this node
     * immediately, from others within two seconds.
     */
    Subscription whenEnded(SessionToken token, Runnable ended);
}
