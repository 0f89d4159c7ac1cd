package org.certhall.api.bank;

import java.time.Duration;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * What happens on the hall's own account at a bank, entry by entry: returned deposits (T11), and transfers that applicants
 * pay by. Stateless and blocking; called outside transactions.
 */
@ConsumerType
public interface StatementSource {
    /** Names the account among others: letters, digits, dots and hyphens. */
    String id();

    /**
     * Fetches the entries after a place.
     *
     * @param after what the last {@link StatementAnswer.Entries} gave; blank for all that the bank still has
     * @return never an exception
     */
    StatementAnswer fetch(String after, Duration deadline);
}
