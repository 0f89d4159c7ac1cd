package org.certhall.core.review;

import java.time.Clock;
import java.util.List;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;

/** What officers say where it takes two; whoever says something else later has said that alone. */
final class Opinions {
    private final ReviewFiles files;
    private final Clock clock;

    Opinions(ReviewFiles files, Clock clock) {
        this.files = files;
        this.clock = clock;
    }

    /**
     * Puts an opinion on record.
     *
     * @param wanted how many officers it takes
     * @return whether so many say the same now
     * @throws ReviewException {@code SIGNED} where the officer has said so, and others have not yet
     */
    boolean agree(
            EntityManager entities, ReviewRow review, AccountId officer, boolean approves, String reason, int wanted) {
        List<OpinionRow> given = ReviewFiles.opinions(entities, review);
        long others = given.stream()
                .filter(row -> row.approves() == approves && !row.officer().equals(officer))
                .count();
        boolean said = given.stream()
                .anyMatch(row -> row.approves() == approves && row.officer().equals(officer));
        if (said && others + 1 < wanted) {
            throw new ReviewException(Code.SIGNED);
        }
        OpinionRow mine = given.stream()
                .filter(row -> row.officer().equals(officer))
                .findFirst()
                .orElseGet(() -> new OpinionRow(review, officer));
        mine.say(approves, files.seal(reason), clock.instant());
        entities.persist(mine);
        return others + 1 >= wanted;
    }
}
