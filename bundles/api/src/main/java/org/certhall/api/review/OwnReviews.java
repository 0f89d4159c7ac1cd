package org.certhall.api.review;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.application.FormField;
import org.certhall.api.application.Remark;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.identifier.OrderNumber;
import org.osgi.annotation.versioning.ProviderType;

/** The review by officers as applicants meet it, each with his own orders (S87, S89, T25). */
@Guarded
@ProviderType
public interface OwnReviews {
    /** Tells how an order of the caller's stands with the officers; empty where it has never come to them. */
    @Permitted(Role.APPLICANT)
    Optional<Standing> find(Caller caller, OrderNumber number);

    /**
     * Answers the officer's question (T25).
     *
     * @param version of the order that the caller saw
     * @param document the id of a picture that was added to the order under {@link Question#PICTURE}
     * @throws ReviewException {@code GONE}, {@code CHANGED}, {@code OVER} or {@code NO_REASON}
     */
    @Permitted(Role.APPLICANT)
    void answer(Caller caller, OrderNumber number, long version, String text, Optional<String> document);

    /** Tells how long the queue is, where it is longer than usual (S89). */
    @Permitted(everybody = true)
    Optional<Backlog> backlog(Caller caller);

    /**
     * How an order stands with the officers.
     *
     * @param outlook while it is under review
     * @param question what is asked now; empty where nothing is
     * @param remarks what is to be corrected; empty where nothing is
     * @param refusal why it was refused for good
     */
    record Standing(
            Optional<Wait> outlook,
            Optional<Question> question,
            SubjectKind subject,
            List<Remarked> remarks,
            Optional<String> refusal) {
        public Standing {
            remarks = List.copyOf(remarks);
        }

        /** Keeps what officers write about people out of logs. */
        @Override
        public String toString() {
            return "Standing[" + outlook + "]";
        }
    }

    /**
     * What is to be corrected.
     *
     * @param document the picture that it is about; blank for other fields
     */
    record Remarked(FormField field, Remark remark, String document) {}

    /**
     * How long an order will wait.
     *
     * @param before how many orders wait before it
     * @param expected how long so many took lately; empty where nothing moved
     */
    record Wait(long before, Optional<Duration> expected) {}

    /** A queue that is longer than usual. */
    record Backlog(long waiting, Optional<Duration> expected) {}
}
