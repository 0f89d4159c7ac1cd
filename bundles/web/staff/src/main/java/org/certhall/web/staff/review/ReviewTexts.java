package org.certhall.web.staff.review;

import java.time.Duration;
import java.util.Locale;
import org.certhall.api.review.ReviewException;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of the review desk. */
final class ReviewTexts {
    private static final Texts TEXTS = new Texts(ReviewTexts.class);

    private ReviewTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String key(Enum<?> name) {
        return name.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    static String refused(ReviewException refused, Words words) {
        return words.get("refused." + key(refused.code()));
    }

    /** Gives a time in the largest unit that tells enough of it. */
    static String time(Duration time, Words words) {
        if (time.toDays() > 1) {
            return words.get("time.days", time.toDays());
        }
        return time.toHours() > 1
                ? words.get("time.hours", time.toHours())
                : words.get("time.minutes", Math.max(1, time.toMinutes()));
    }
}
