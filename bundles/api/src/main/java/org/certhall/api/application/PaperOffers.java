package org.certhall.api.application;

import java.util.List;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.value.Subscription;
import org.osgi.annotation.versioning.ProviderType;

/**
 * What was read of the pictures in the caller's applications. Everything throws {@link ApplicationException} with {@code
 * UNKNOWN} for an application of somebody else.
 */
@Guarded
@ProviderType
public interface PaperOffers {
    /** Lists the pictures that stand in the application now and are read; an offer is taken by {@link Applications#save}. */
    @Permitted(Role.APPLICANT)
    List<ReadPaper> list(Caller caller, OrderNumber number);

    /**
     * Never offers this value at this field of the application again; does nothing where it is not on offer.
     *
     * @throws ApplicationException {@code CLOSED}
     */
    @Permitted(Role.APPLICANT)
    void dismiss(Caller caller, OrderNumber number, FieldOffer offer);

    /** Calls back, on a thread of the house, when a picture of the application has been read. */
    @Permitted(Role.APPLICANT)
    Subscription subscribe(Caller caller, OrderNumber number, Runnable read);
}
