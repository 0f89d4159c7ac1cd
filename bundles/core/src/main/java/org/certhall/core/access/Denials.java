package org.certhall.core.access;

import org.certhall.api.access.AccessDeniedException;

/** Takes note of calls that the guard or a service behind it refused. */
public interface Denials {
    /**
     * Takes note of a refusal; never throws.
     *
     * @param call what was called, such as {@code OwnAccount.details}
     */
    void refused(Principal principal, String call, AccessDeniedException.Code reason);
}
