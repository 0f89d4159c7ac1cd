package org.certhall.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.Offers;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Surroundings;
import org.certhall.testing.catalogue.ProjectGenerator;
import org.certhall.testing.postgres.PostgresCluster;
import org.certhall.testing.postgres.PostgresExtension;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedClass;
import org.junit.jupiter.params.provider.EnumSource;

@ParameterizedClass
@EnumSource(Store.Kind.class)
@ExtendWith(PostgresExtension.class)
class OrdersTest {
    /** Half past midnight of the 23rd in China, still the 22nd at Greenwich. */
    private final TestClock clock = TestClock.at("2026-11-22T16:30:00Z");

    private final Surroundings around;
    private final TrialAccounts accounts;
    private final List<String> followed = new ArrayList<>();
    private final Orders orders;
    private final AccountId owner;
    private final Principal applicant;

    OrdersTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        orders = TrialOrders.of(
                around,
                accounts.accounts(),
                (entities, order, step) -> followed.add(step.event() + " " + order.state()));
        owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        applicant = Principals.account(owner.value(), Role.APPLICANT);
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void anOrderBeginsAsADraftWithItsStepAndAuditRecord() {
        OrderNumber number = begin();

        CustomerOrder order = find(number);
        assertThat(number.value()).as("the day in China").startsWith("261123");
        assertThat(order.state()).isEqualTo(OrderState.DRAFT);
        assertThat(order.owner()).isEqualTo(owner);
        assertThat(order.enteredBy()).isEqualTo(owner);
        assertThat(order.created()).isEqualTo(clock.instant());
        assertThat(order.selection()).isEqualTo(TrialOrders.beginning(owner).selection());
        assertThat(order.project().name())
                .isEqualTo(Offers.named("zqyl", "中企云链").name());
        assertThat(order.submitted()).isEmpty();
        assertThat(steps(number)).containsExactly("1 CREATE null DRAFT APPLICANT");
        assertThat(records()).containsExactly("account:" + owner.value() + " order.create order:" + number.value());
        assertThat(followed).containsExactly("CREATE DRAFT");
    }

    @Test
    void anOrderKeepsACopyOfItsOffer() {
        List<ProjectOffer> offers = new ArrayList<>(new ProjectGenerator(7).offers(20));
        offers.add(Offers.named("zqyl", "中企云链", "中企云信"));

        for (ProjectOffer offer : offers) {
            OrderNumber number = begin(TrialOrders.beginning(owner, offer));

            assertThat(find(number).project().offer()).isEqualTo(offer);
        }
    }

    @Test
    void nobodyBeginsAnOrderBeforeHisAccountIsActivated() {
        around.units()
                .perform(entities -> entities.createQuery("update Account a set a.state = 'INVITED' where a.id = :id")
                        .setParameter("id", owner.value())
                        .executeUpdate());

        assertThat(refusal(this::begin)).isEqualTo(OrderException.Code.NOT_ACTIVATED);
        assertThat(records()).isEmpty();
    }

    /** Until the handler himself comes, the account that a counter's order belongs to is not activated. */
    @Test
    void aClerkBeginsAnOrderForSomebodyWhoHasNotComeYet() {
        AccountId clerk = accounts.create("clerk", "13900139000", Role.CLERK);
        Beginning web = TrialOrders.beginning(owner);
        Beginning counter =
                new Beginning(owner, OrderPlace.COUNTER, OrderKind.NEW, web.offer(), web.selection(), web.price());

        OrderNumber number = around.units()
                .write(entities -> orders.begin(entities, Principals.account(clerk.value(), Role.CLERK), counter)
                        .number());

        assertThat(find(number).owner()).isEqualTo(owner);
        assertThat(find(number).enteredBy()).isEqualTo(clerk);
        assertThat(steps(number)).containsExactly("1 CREATE null DRAFT CLERK");
    }

    @Test
    void aMoveWritesStateStepAndAuditRecordTogether() {
        OrderNumber number = begin();
        clock.advance(Duration.ofMinutes(5));

        move(number, OrderActor.APPLICANT, OrderEvent.SUBMIT);
        clock.advance(Duration.ofMinutes(1));
        around.units()
                .perform(entities -> orders.move(
                        entities,
                        orders.lock(entities, number),
                        OrderActor.SYSTEM,
                        OrderEvent.CHECKS_DOUBTFUL,
                        guard -> true,
                        Map.of("reason", "MISMATCH")));

        CustomerOrder order = find(number);
        assertThat(order.state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(order.changed()).isEqualTo(clock.instant());
        assertThat(order.submitted()).contains(clock.instant().minus(Duration.ofMinutes(1)));
        assertThat(steps(number))
                .containsExactly(
                        "1 CREATE null DRAFT APPLICANT",
                        "2 SUBMIT DRAFT SUBMITTED APPLICANT",
                        "3 CHECKS_DOUBTFUL SUBMITTED UNDER_REVIEW SYSTEM");
        assertThat(records()).last().isEqualTo("system order.checks-doubtful " + order.object());
    }

    @Test
    void whatTheLifeOfAnOrderDoesNotAllowChangesNothing() {
        OrderNumber number = begin();

        assertThat(refusal(() -> move(number, OrderActor.REVIEWER, OrderEvent.APPROVE)))
                .isEqualTo(OrderException.Code.NOT_NOW);
        assertThat(refusal(() -> around.units()
                        .perform(entities -> orders.move(
                                entities,
                                orders.lock(entities, number),
                                applicant,
                                OrderActor.APPLICANT,
                                OrderEvent.SUBMIT,
                                guard -> false,
                                Map.of()))))
                .as("a guard that does not hold")
                .isEqualTo(OrderException.Code.NOT_NOW);

        assertThat(find(number).state()).isEqualTo(OrderState.DRAFT);
        assertThat(steps(number)).hasSize(1);
        assertThat(records()).hasSize(1);
    }

    @Test
    void whatFailsAfterAMoveTakesTheMoveBack() {
        OrderNumber number = begin();

        assertThatThrownBy(() -> around.units().perform(entities -> {
                    orders.move(
                            entities,
                            orders.lock(entities, number),
                            applicant,
                            OrderActor.APPLICANT,
                            OrderEvent.CANCEL,
                            guard -> true,
                            Map.of());
                    throw new IllegalStateException("what comes after it");
                }))
                .isInstanceOf(IllegalStateException.class);

        assertThat(find(number).state()).isEqualTo(OrderState.DRAFT);
        assertThat(steps(number)).hasSize(1);
    }

    @Test
    void ofManyMovesAtOnceOneHappens() throws Exception {
        OrderNumber number = begin();
        int callers = 8;
        CyclicBarrier start = new CyclicBarrier(callers);
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            List<Future<Boolean>> done = new ArrayList<>();
            for (int i = 0; i < callers; i++) {
                Callable<Boolean> moving = () -> {
                    start.await();
                    try {
                        move(number, OrderActor.APPLICANT, OrderEvent.SUBMIT);
                        return true;
                    } catch (OrderException late) {
                        return false;
                    }
                };
                done.add(threads.submit(moving));
            }
            int moved = 0;
            for (Future<Boolean> each : done) {
                moved += each.get(20, TimeUnit.SECONDS) ? 1 : 0;
            }
            assertThat(moved).isEqualTo(1);
        } finally {
            threads.shutdown();
        }
        assertThat(steps(number)).hasSize(2);
    }

    @Test
    void typingKeepsADraftYoungWithoutAStepOfItsOwn() {
        OrderNumber number = begin();
        clock.advance(Duration.ofDays(3));

        around.units().perform(entities -> {
            CustomerOrder order = orders.lock(entities, number);
            order.answer("sealed".getBytes(StandardCharsets.UTF_8));
            order.organise("北京华信有限公司", new byte[] {1});
            orders.touch(order, OrderActor.APPLICANT);
        });

        CustomerOrder order = find(number);
        assertThat(order.changed()).isEqualTo(clock.instant());
        assertThat(order.answersRevision()).isEqualTo(1);
        assertThat(order.answersSealed()).contains("sealed".getBytes(StandardCharsets.UTF_8));
        assertThat(order.organisationName()).contains("北京华信有限公司");
        assertThat(steps(number)).hasSize(1);
        move(number, OrderActor.APPLICANT, OrderEvent.SUBMIT);
        assertThat(refusal(() -> around.units()
                        .perform(entities -> orders.touch(orders.lock(entities, number), OrderActor.APPLICANT))))
                .isEqualTo(OrderException.Code.NOT_NOW);
    }

    @Test
    void aNumberThatIsTakenIsDrawnAgain() {
        OrderNumber first = begin();
        Orders sameNumbers = TrialOrders.of(around, accounts.accounts());

        OrderNumber second = around.units()
                .write(entities -> sameNumbers
                        .begin(entities, applicant, TrialOrders.beginning(owner))
                        .number());

        assertThat(second).isNotEqualTo(first);
    }

    @Test
    void anUnknownNumberHasNoOrder() {
        OrderNumber unknown = OrderNumber.draw(LocalDate.EPOCH, new Random(3));

        Optional<CustomerOrder> found = around.units().read(entities -> orders.find(entities, unknown));
        assertThat(found).isEmpty();
        assertThat(refusal(() -> around.units().perform(entities -> orders.lock(entities, unknown))))
                .isEqualTo(OrderException.Code.GONE);
    }

    private OrderNumber begin() {
        return begin(TrialOrders.beginning(owner));
    }

    private OrderNumber begin(Beginning beginning) {
        return around.units()
                .write(entities -> orders.begin(entities, applicant, beginning).number());
    }

    private void move(OrderNumber number, OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities -> orders.move(
                        entities, orders.lock(entities, number), applicant, actor, event, guard -> true, Map.of()));
    }

    private CustomerOrder find(OrderNumber number) {
        return around.units().read(entities -> orders.find(entities, number).orElseThrow());
    }

    private List<String> steps(OrderNumber number) {
        return around
                .units()
                .read(entities -> entities.createQuery(
                                "select s from OrderStep s, CustomerOrder o where s.order = o.id and o.number = :number"
                                        + " order by s.position",
                                OrderStep.class)
                        .setParameter("number", number.value())
                        .getResultList())
                .stream()
                .map(OrdersTest::written)
                .toList();
    }

    private static String written(OrderStep step) {
        return String.join(
                " ",
                String.valueOf(step.position()),
                step.event().name(),
                step.before().map(Enum::name).orElse("null"),
                step.after().name(),
                step.actor().name());
    }

    private List<String> records() {
        return around.records();
    }

    private static OrderException.Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(OrderException.class, call).code();
    }
}
