package org.certhall.api.application;

import java.util.List;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderException;
import org.osgi.annotation.versioning.ProviderType;

/** What officers decide about applications that were handed in. */
@Guarded
@ProviderType
public interface ApplicationReviews {
    /**
     * Gives an application back to be corrected (T14, S87); nobody gives back what he entered himself.
     *
     * @param version of the order that the officer saw
     * @param remarks at least one, each about a field of the application, with a reason
     * @throws OrderException where there is no such order, it has changed since, or stands elsewhere now
     */
    @Permitted(Role.REVIEWER)
    void giveBack(Caller caller, OrderNumber number, long version, List<Remark> remarks);
}
