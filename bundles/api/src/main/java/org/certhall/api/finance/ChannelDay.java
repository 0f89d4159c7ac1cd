package org.certhall.api.finance;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;
import org.certhall.api.value.LocalisedText;

/**
 * How the bill of a channel and a day stands.
 *
 * @param hitch why it has not come, {@code NONE} where nothing is in its way
 * @param reason what the channel said about it, without personal data; often blank
 * @param asked whether it is being asked for, for the first time or again
 * @param read when it was read last; empty where it never was
 * @param matched how many lines the hall has too
 * @param differing how many differences there are, settled ones too
 * @param awaited how many of the hall's bookings may stand in the next day's bill
 */
public record ChannelDay(
        String channel,
        LocalisedText name,
        LocalDate day,
        boolean asked,
        Hitch hitch,
        String reason,
        Optional<Instant> read,
        int matched,
        int differing,
        int awaited) {

    /** Gives where it stands in the list. */
    public Place place() {
        return new Place(day, channel);
    }

    /** Why a bill has not come. */
    public enum Hitch {
        NONE,
        /** The channel has not closed the day yet. */
        NOT_YET,
        /** The channel does not answer, or not as it should. */
        UNAVAILABLE,
        /** The channel is not installed now. */
        AWAY,
        /** Asking failed again and again; somebody has to look. */
        FAILED
    }

    /** A place in the list. */
    public record Place(LocalDate day, String channel) {}
}
