package org.certhall.api.application;

import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.osgi.annotation.versioning.ProviderType;

/** The automatic review as its applicant meets it, of his own applications (S83 to S85). */
@Guarded
@ProviderType
public interface AutomaticReview {
    /**
     * Tells what an application that is being filled in is to expect. Authorities are asked with consent alone, each thing
     * once, and only so often; this may take some seconds.
     *
     * @throws ApplicationException {@code UNKNOWN}; {@code CLOSED} once it is handed in
     */
    @Permitted(Role.APPLICANT)
    Forecast forecast(Caller caller, OrderNumber number);

    /**
     * Hands an application over to an officer at once while authorities do not answer, instead of asking them again.
     *
     * @param version of the order that the caller saw
     * @throws OrderException {@code GONE}, {@code CHANGED}; {@code NOT_NOW} where nothing waits for an authority
     */
    @Permitted(Role.APPLICANT)
    void toOfficer(Caller caller, OrderNumber number, long version);
}
