package org.certhall.api.message;

import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Tells that something about messages has changed, and nothing of what. */
@ProviderType
public interface MessageNews {
    /** Calls back soon after a change on this node, and within seconds after one on another. */
    Subscription subscribe(Runnable changed);
}
