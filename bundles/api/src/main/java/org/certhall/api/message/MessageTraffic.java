package org.certhall.api.message;

import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/** Tells whether messages go out, so that whoever waits for one knows; it is the same for every recipient. */
@ProviderType
public interface MessageTraffic {
    /** Tells whether messages on a channel wait because no gateway is there, or none could be reached last from this node. */
    boolean held(Channel channel);

    /** Calls back soon after that has changed for any channel. */
    Subscription subscribe(Runnable changed);
}
