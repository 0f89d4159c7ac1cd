package org.certhall.api.finance;

import java.time.LocalDate;
import java.util.List;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.osgi.annotation.versioning.ProviderType;

/** What was taken and given back. */
@Guarded
@ProviderType
public interface Figures {
    /** The longest span, in days. */
    int LONGEST_SPAN = 366;

    /**
     * Gives what came and went on each day of China's calendar, by channel; days and channels without anything are left
     * out. The earliest day stands first. Of a span that is too long, the last days count.
     */
    @Permitted(Role.FINANCE)
    List<DayFigure> of(Caller caller, LocalDate first, LocalDate last);

    /**
     * A day of a channel.
     *
     * @param taken what was paid, including what was given back later
     * @param returned what was given back on this day, whenever it was paid
     */
    record DayFigure(
            LocalDate day,
            String channel,
            LocalisedText name,
            Money taken,
            long payments,
            Money returned,
            long refunds) {}
}
