package org.certhall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.core.reconciliation.TrialBooks.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.certhall.api.finance.ChannelDay;
import org.certhall.api.finance.ChannelDay.Hitch;
import org.certhall.core.payment.TrialPayments;
import org.certhall.core.store.Store;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.payment.StandInChannel;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Each day's bill is fetched, and waits with its reason until it comes. */
class BillCalendarTest {
    private final TrialBooks books;
    private final TrialPayments payments;
    private final StandInChannel channel;

    BillCalendarTest(@TempDir Path folder) {
        books = new TrialBooks(Store.onH2(), folder);
        payments = books.payments;
        channel = payments.channel();
    }

    @AfterEach
    void close() {
        books.close();
    }

    @Test
    void yesterdaysBillOfEachChannelIsAskedForOnce() {
        books.nextDay();
        books.calendar.look();

        assertThat(all()).extracting(ChannelDay::place).containsExactly(place("one", TODAY), place("two", TODAY));
    }

    /** It is half past midnight in China and the evening before in Europe. */
    @Test
    void daysAreThoseOfChinasCalendar() {
        books.clock.advance(Duration.ofHours(12).plusMinutes(30));

        books.calendar.look();

        assertThat(all()).extracting(ChannelDay::day).containsOnly(TODAY);
    }

    @Test
    void aDayThatTheChannelHasNotClosedIsAskedForAgain() {
        books.nextDay();
        assertThat(books.day(TODAY)).extracting("asked", "hitch").containsExactly(true, Hitch.NOT_YET);

        channel.close(TODAY);
        books.clock.advance(Duration.ofMinutes(29));
        payments.work().run();
        assertThat(books.day(TODAY).asked()).isTrue();
        books.clock.advance(Duration.ofMinutes(1));
        payments.work().run();

        assertThat(books.day(TODAY)).extracting("asked", "hitch").containsExactly(false, Hitch.NONE);
        assertThat(books.day(TODAY).read()).contains(books.clock.instant());
    }

    @Test
    void aChannelThatDoesNotAnswerIsAskedAgainAndItsReasonShown() {
        channel.behave(PeerMode.DOWN, Duration.ZERO);
        books.nextDay();
        assertThat(books.day(TODAY))
                .extracting("asked", "hitch", "reason")
                .containsExactly(true, Hitch.UNAVAILABLE, "the other side does not answer");

        channel.behave(PeerMode.UP, Duration.ZERO);
        channel.close(TODAY);
        books.clock.advance(Duration.ofMinutes(10));
        payments.work().run();

        assertThat(books.day(TODAY)).extracting("asked", "reason").containsExactly(false, "");
    }

    @Test
    void aChannelThatIsPluggedOutWaitsUntilItIsBack() {
        payments.paid(channel);
        channel.close(TODAY, channel.line(payments.paid(channel)));
        payments.plugOut(channel);
        books.nextDay();
        assertThat(books.day(TODAY)).extracting("asked", "hitch").containsExactly(true, Hitch.AWAY);
        assertThat(books.day(TODAY).name().zh()).isEqualTo("测试支付");

        payments.plugIn(channel);
        books.clock.advance(Duration.ofMinutes(1));
        payments.work().run();

        assertThat(books.day(TODAY)).extracting("matched", "differing").containsExactly(1, 1);
    }

    @Test
    void aChannelThatIsGoneForGoodCollectsNoDays() {
        payments.paid(channel);
        payments.plugOut(channel);
        books.nextDay();
        books.nextDay();
        books.nextDay();

        assertThat(all().stream().filter(day -> day.channel().equals("one"))).hasSize(1);
    }

    @Test
    void aStandstillIsCaughtUpDayByDay() {
        books.nextDay();
        channel.close(TODAY.plusDays(2));

        books.clock.advance(Duration.ofDays(4));
        books.calendar.look();
        payments.work().run();

        List<ChannelDay> days =
                all().stream().filter(day -> day.channel().equals("one")).toList();
        assertThat(days)
                .extracting(ChannelDay::day)
                .containsExactly(TODAY.plusDays(4), TODAY.plusDays(3), TODAY.plusDays(2), TODAY.plusDays(1), TODAY);
        assertThat(days)
                .filteredOn(day -> !day.asked())
                .extracting(ChannelDay::day)
                .containsExactly(TODAY.plusDays(2));
    }

    @Test
    void aHallThatIsUpdatedBeginsWithItsFirstPaymentAndAMonthAtMost() {
        payments.paid(channel);
        books.clock.advance(Duration.ofDays(3));
        books.calendar.look();
        assertThat(all().stream().filter(day -> day.channel().equals("one")))
                .extracting(ChannelDay::day)
                .containsExactly(TODAY.plusDays(2), TODAY.plusDays(1), TODAY);

        books.clock.advance(Duration.ofDays(100));
        books.calendar.look();
        assertThat(all().stream().filter(day -> day.channel().equals("one"))).hasSize(3 + 31);
    }

    @Test
    void daysAreGivenPageByPage() {
        books.nextDay();
        books.nextDay();

        List<ChannelDay> first = books.bills.days(books.officer, Optional.empty(), 3);
        List<ChannelDay> second =
                books.bills.days(books.officer, Optional.of(first.get(2).place()), 3);

        assertThat(first)
                .extracting(ChannelDay::place)
                .containsExactly(place("one", TODAY.plusDays(1)), place("two", TODAY.plusDays(1)), place("one", TODAY));
        assertThat(second).extracting(ChannelDay::place).containsExactly(place("two", TODAY));
    }

    @Test
    void fetchingAgainIsRecorded() {
        books.nextDay();
        channel.close(TODAY);

        books.again(TODAY);

        assertThat(books.day(TODAY).asked()).isFalse();
        assertThat(payments.around().records()).contains(books.officer.actor() + " bill.asked-for ");
    }

    private List<ChannelDay> all() {
        return books.bills.days(books.officer, Optional.empty(), 100);
    }

    private static ChannelDay.Place place(String channel, LocalDate day) {
        return new ChannelDay.Place(day, channel);
    }
}
