package org.certhall.api.message;

import org.osgi.annotation.versioning.ProviderType;

/** Takes what gateways learn later about messages they had accepted. */
@ProviderType
public interface DeliveryReports {
    /**
     * Notes a report; reports that come twice, late or for unknown messages do no harm. It throws where the report cannot
     * be kept now: the other side should then be left to repeat it.
     *
     * @param gateway id of the gateway
     * @param reference as in {@link Outcome.Accepted}
     * @param state the protocol's own word, such as {@code DELIVRD}
     */
    void report(String gateway, String reference, boolean delivered, String state);
}
