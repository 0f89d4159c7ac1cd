package org.certhall.api.application;

import java.util.List;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.value.Money;

/**
 * What the applicant says with 确认提交 (S30).
 *
 * @param declared whether he ticked the declaration
 * @param accepted the editions that the declaration named
 * @param offerVersion of the project as he saw it
 * @param total the price that he saw
 */
public record Submission(boolean declared, List<AcceptedEdition> accepted, String offerVersion, Money total) {
    public Submission {
        accepted = List.copyOf(accepted);
    }
}
