package org.certhall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;
import static org.certhall.core.reconciliation.TrialBooks.TODAY;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import org.certhall.api.finance.Figures.DayFigure;
import org.certhall.api.value.Money;
import org.certhall.core.payment.TrialPayments;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Sums by day of China's calendar and by channel, the same on each database. */
@ExtendWith(PostgresExtension.class)
class FiguresTest {
    @ParameterizedTest
    @EnumSource(Store.Kind.class)
    void takingsAndRefundsAreSummedUpByDayAndChannel(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        try (TrialBooks books = new TrialBooks(Store.on(kind, cluster), folder)) {
            TrialPayments payments = books.payments;
            payments.paid(payments.channel());
            payments.paid(payments.channel());
            payments.paidBack(payments.other());
            // two seconds before midnight in China, and two after
            books.clock.advance(Duration.ofHours(12).minusSeconds(2));
            payments.paid(payments.other());
            books.clock.advance(Duration.ofSeconds(4));
            payments.paid(payments.other());

            List<DayFigure> figures = books.figures.of(books.officer, TODAY, TODAY.plusDays(1));

            assertThat(figures)
                    .extracting(
                            DayFigure::day,
                            DayFigure::channel,
                            DayFigure::taken,
                            DayFigure::payments,
                            DayFigure::returned,
                            DayFigure::refunds)
                    .containsExactly(
                            tuple(TODAY, "one", TrialPayments.PRICE.times(2), 2L, Money.ZERO, 0L),
                            tuple(TODAY, "two", TrialPayments.PRICE.times(2), 2L, TrialPayments.PRICE, 1L),
                            tuple(TODAY.plusDays(1), "two", TrialPayments.PRICE, 1L, Money.ZERO, 0L));
            assertThat(books.figures.of(books.officer, TODAY.plusDays(1), TODAY.plusDays(9)))
                    .hasSize(1);
            assertThat(books.figures.of(books.officer, TODAY.minusDays(9), TODAY.minusDays(1)))
                    .isEmpty();

            // the comparison locks and looks in the same way on each database
            books.payments.channel().close(TODAY);
            books.nextDay();
            assertThat(books.open()).hasSize(2);
        }
    }
}
