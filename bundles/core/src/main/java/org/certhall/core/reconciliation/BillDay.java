package org.certhall.core.reconciliation;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.Map;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.finance.BillEntry.Outcome;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.ChannelDay.Hitch;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The row of a channel's bill of a day. */
@Entity
@Table(name = "bill_day")
public class BillDay {
    private static final int LONGEST_REASON = 200;

    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "bill_day")
    @SequenceGenerator(name = "bill_day", sequenceName = "bill_day_seq", allocationSize = 50)
    private @Nullable Long id;

    private String channel;

    @Column(name = "bill_date")
    private LocalDate day;

    private boolean asked;
    private int asks;

    @Enumerated(EnumType.STRING)
    private Hitch hitch = Hitch.NONE;

    private String reason = "";

    @Column(name = "read_at")
    private @Nullable Instant read;

    private int matched;
    private int differing;
    private int awaited;
    private Instant changed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected BillDay() {}

    BillDay(String channel, LocalDate day, Instant now) {
        this.channel = channel;
        this.day = day;
        this.changed = now;
        ask(now);
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the bill has not been persisted yet");
        }
        return id;
    }

    String channel() {
        return channel;
    }

    LocalDate day() {
        return day;
    }

    /** Tells whether it is to be fetched. */
    boolean asked() {
        return asked;
    }

    /** Names the work of fetching it this time. */
    String workKey() {
        return id() + "A" + asks;
    }

    boolean isRead() {
        return read != null;
    }

    final void ask(Instant now) {
        asked = true;
        asks++;
        changed(now);
    }

    /** Notes why it does not come; answers false where that is nothing new. */
    boolean await(Hitch why, String words, Instant now) {
        String cut = words.length() <= LONGEST_REASON ? words : words.substring(0, LONGEST_REASON);
        if (hitch == why && reason.equals(cut)) {
            return false;
        }
        hitch = why;
        reason = cut;
        changed(now);
        return true;
    }

    void read(Instant now) {
        asked = false;
        hitch = Hitch.NONE;
        reason = "";
        read = now.truncatedTo(ChronoUnit.MICROS);
        changed(now);
    }

    void compared(Map<Outcome, Integer> counts, Instant now) {
        matched = counts.getOrDefault(Outcome.MATCH, 0);
        awaited = counts.getOrDefault(Outcome.AWAITED, 0);
        differing = counts.values().stream().mapToInt(Integer::intValue).sum() - matched - awaited;
        changed(now);
    }

    private void changed(Instant now) {
        changed = now.truncatedTo(ChronoUnit.MICROS);
    }

    ChannelDay shown(LocalisedText name) {
        return new ChannelDay(
                channel, name, day, asked, hitch, reason, Optional.ofNullable(read), matched, differing, awaited);
    }
}
