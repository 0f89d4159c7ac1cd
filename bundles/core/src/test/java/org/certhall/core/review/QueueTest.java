package org.certhall.core.review;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.catalogue.ProjectOffer.ReviewPolicy;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.CallBack.Result;
import org.certhall.api.review.QueueFigures;
import org.certhall.api.review.QueuePage;
import org.certhall.api.review.QueuePage.Group;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.ReviewException.Code;
import org.certhall.api.review.ReviewQueue.Officer;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.store.Store;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

/** The officers' one queue, and who has what of it. */
@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class QueueTest {
    private final TrialDesk hall;

    QueueTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        hall = new TrialDesk(Store.on(kind, cluster), folder, ReviewPolicy.AUTOMATIC);
    }

    @AfterEach
    void close() {
        hall.close();
    }

    @Test
    void whoeverHasWaitedLongestComesFirstAndTheListShowsWhatIsCounted() {
        OrderNumber first = hall.submit();
        OrderNumber second = hall.submit();
        OrderNumber third = hall.submit();
        hall.queue.claim(hall.anna, second);

        assertThat(hall.list(hall.ben, Group.QUEUE)).containsExactly(first, second, third);
        assertThat(hall.list(hall.ben, Group.FREE)).containsExactly(first, third);
        assertThat(hall.list(hall.anna, Group.MINE)).containsExactly(second);
        assertThat(hall.list(hall.ben, Group.MINE)).isEmpty();
        assertThat(page(new QueuePage.Search(Group.QUEUE, "zqyl")).count()).isEqualTo(3);
        assertThat(page(new QueuePage.Search(Group.QUEUE, "another")).count()).isZero();
        QueueFigures figures = hall.queue.figures(hall.ben);
        assertThat(figures.waiting()).isEqualTo(3);
        assertThat(figures.claimed()).isEqualTo(1);
        assertThat(figures.oldest())
                .contains(page(QueuePage.Search.QUEUE).lines().get(0).since());
        assertThat(figures.projects()).extracting(QueueFigures.Project::id).containsExactly("zqyl");
    }

    @Test
    void aSecondOfficerSeesWhoHasAnOrder() {
        OrderNumber number = hall.claimed(hall.anna);

        refused(Code.TAKEN, () -> hall.queue.claim(hall.ben, number));

        assertThat(hall.queue.find(hall.ben, number).orElseThrow().hold()).hasValueSatisfying(hold -> {
            assertThat(hold.officer()).isNotBlank();
            assertThat(hold.mine()).isFalse();
        });
        assertThat(hall.queue.find(hall.anna, number).orElseThrow().hold())
                .hasValueSatisfying(hold -> assertThat(hold.mine()).isTrue());
    }

    @Test
    void aClaimEndsByItselfAndItsOfficerGoesOnWhileNobodyElseHasTakenIt() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.clock.advance(Duration.ofMinutes(31));

        assertThat(hall.list(hall.ben, Group.FREE)).containsExactly(number);
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        assertThat(hall.list(hall.ben, Group.FREE)).isEmpty();

        hall.clock.advance(Duration.ofMinutes(31));
        hall.queue.claim(hall.ben, number);
        refused(Code.TAKEN, () -> hall.approve(hall.anna, number));
        assertThat(hall.approve(hall.ben, number)).isTrue();
    }

    @Test
    void whatIsReleasedIsFreeAndNobodyReleasesForOthers() {
        OrderNumber number = hall.claimed(hall.anna);
        hall.queue.release(hall.ben, number);
        assertThat(hall.list(hall.ben, Group.FREE)).isEmpty();

        hall.queue.release(hall.anna, number);

        assertThat(hall.queue.claimNext(hall.ben)).contains(number);
    }

    @Test
    void aSupervisorHandsAnOrderToAnotherOfficer() {
        OrderNumber number = hall.claimed(hall.anna);
        assertThat(hall.queue.officers(hall.supervisor))
                .extracting(Officer::account)
                .containsExactly(hall.anna.owner(), hall.ben.owner());

        hall.queue.assign(hall.supervisor, number, hall.ben.owner());

        refused(Code.TAKEN, () -> hall.approve(hall.anna, number));
        assertThat(hall.list(hall.ben, Group.MINE)).containsExactly(number);
        refused(Code.NO_OFFICER, () -> hall.queue.assign(hall.supervisor, number, hall.applicant.owner()));
    }

    @Test
    void ofTwoWhoClaimAtOnceOneHasIt() throws Exception {
        OrderNumber number = hall.submit();

        List<Boolean> went =
                atOnce(() -> hall.queue.claim(hall.anna, number), () -> hall.queue.claim(hall.ben, number));

        assertThat(went).containsExactlyInAnyOrder(true, false);
    }

    @Test
    void twoWhoTakeTheNextTakeDifferentOnes() throws Exception {
        hall.submit();
        hall.submit();

        atOnce(() -> hall.queue.claimNext(hall.anna), () -> hall.queue.claimNext(hall.ben));

        assertThat(hall.list(hall.anna, Group.MINE)).hasSize(1);
        assertThat(hall.list(hall.ben, Group.MINE)).hasSize(1);
    }

    @Test
    void anApprovalAndACancellationAtOnceLeaveOneOfThem() throws Exception {
        OrderNumber number = hall.claimed(hall.anna);
        hall.callBack(hall.anna, number, Result.CONFIRMED);
        long version = hall.version(number);

        List<Boolean> went =
                atOnce(() -> hall.reviews.approve(hall.anna, number, version), () -> cancel(number, version));

        assertThat(went).containsExactlyInAnyOrder(true, false);
        assertThat(hall.state(number)).isIn(OrderState.AWAITING_PAYMENT, OrderState.CANCELLED);
        assertThat(hall.list(hall.anna, Group.QUEUE)).isEmpty();
    }

    private void cancel(OrderNumber number, long version) {
        hall.around.units().perform(entities -> {
            CustomerOrder order = hall.desk.orders().lock(entities, number);
            if (order.version() != version) {
                throw new ReviewException(Code.CHANGED);
            }
            hall.desk
                    .orders()
                    .move(
                            entities,
                            order,
                            hall.applicant,
                            OrderActor.APPLICANT,
                            OrderEvent.CANCEL,
                            guard -> false,
                            Map.of());
        });
    }

    private QueuePage page(QueuePage.Search search) {
        return hall.queue.list(hall.ben, search, Optional.empty(), 10);
    }

    private interface Attempt {
        void go();
    }

    private static List<Boolean> atOnce(Attempt... attempts) throws Exception {
        CyclicBarrier start = new CyclicBarrier(attempts.length);
        ExecutorService threads = Executors.newFixedThreadPool(attempts.length);
        try {
            List<Future<Boolean>> answers = new ArrayList<>();
            for (Attempt attempt : attempts) {
                Callable<Boolean> call = () -> {
                    start.await();
                    try {
                        attempt.go();
                        return true;
                    } catch (ReviewException refused) {
                        return false;
                    }
                };
                answers.add(threads.submit(call));
            }
            List<Boolean> went = new ArrayList<>();
            for (Future<Boolean> answer : answers) {
                went.add(answer.get());
            }
            return went;
        } finally {
            threads.shutdown();
        }
    }

    private static void refused(Code code, ThrowingCallable call) {
        assertThatThrownBy(call)
                .isInstanceOfSatisfying(
                        ReviewException.class,
                        refused -> assertThat(refused.code()).isEqualTo(code));
    }
}
