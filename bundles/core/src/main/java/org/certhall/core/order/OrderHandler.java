package org.certhall.core.order;

import java.util.Optional;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;

/** Tells who deals with an order for its owner (S148). */
public interface OrderHandler {
    /** Gives what is known of him; nothing where nobody has been named. */
    Contact of(CustomerOrder order);

    /** How somebody is reached. */
    record Contact(Optional<MobileNumber> mobile, Optional<EmailAddress> mail) {
        /** Keeps personal data out of logs. */
        @Override
        public String toString() {
            return "Contact";
        }
    }
}
