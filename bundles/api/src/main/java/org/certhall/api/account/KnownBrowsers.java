package org.certhall.api.account;

import org.certhall.api.access.AccountId;
import org.osgi.annotation.versioning.ProviderType;

/**
 * Remembers by a cookie which browsers an account has logged in from, so that a stranger's failures do not slow down its
 * owner. The cookie holds nothing but a random value.
 */
@ProviderType
public interface KnownBrowsers {
    /**
     * Gives the value for the cookie of a browser that has just logged in; valid for 180 days.
     *
     * @param former the value that its cookie had, which ends if it was this account's; or blank
     */
    String remember(AccountId account, String former);
}
