package org.certhall.core.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderHolder;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Subscription;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.catalogue.Offers;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
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
class MyOrdersTest {
    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final Orders orders;
    private final OrderNews news;
    private final MyOrdersDesk desk;
    private final OrderRegisterDesk register;
    private final Principal zhang;
    private final Principal wang;

    MyOrdersTest(Store.Kind kind, PostgresCluster cluster, @TempDir Path folder) {
        around = new Surroundings(Store.on(kind, cluster), folder, clock);
        accounts = new TrialAccounts(around);
        news = new OrderNews(around.units());
        orders = TrialOrders.of(around, accounts.accounts(), news);
        OrderSettings settings = new OrderSettings(Configured.keys(OrderSettings.Keys.class, Map.of()));
        desk = new MyOrdersDesk(around.units(), orders, settings, news);
        register = new OrderRegisterDesk(around.units(), orders, settings);
        zhang = applicant("zhang", "13800138000");
        wang = applicant("wang", "13800138001");
    }

    @AfterEach
    void close() {
        news.close();
        accounts.close();
        around.close();
    }

    @Test
    void listsOnesOwnOrdersTheLastChangedFirst() {
        OrderNumber first = begin(zhang);
        OrderNumber second = begin(zhang);
        OrderNumber others = begin(wang);
        move(first, OrderActor.APPLICANT, OrderEvent.SUBMIT);

        assertThat(numbers(zhang, Search.ALL)).containsExactly(first, second);
        OrderLine line = all(zhang, Search.ALL).get(0);
        assertThat(line.state()).isEqualTo(OrderState.SUBMITTED);
        assertThat(line.submitted()).contains(clock.instant());
        assertThat(line.holder()).isEqualTo(OrderHolder.CHECKS);
        assertThat(line.open()).containsExactlyInAnyOrder(OrderEvent.CANCEL, OrderEvent.CHANGE_ADDRESS);
        assertThat(line.project().zh()).isEqualTo("中企云链");
        assertThat(line.price().display()).isEqualTo("¥575.00");
        assertThat(register.list(Principals.console("karaf"), Search.ALL, Optional.empty(), 10)
                        .lines())
                .extracting(OrderLine::number)
                .containsExactly(first, others, second);
    }

    @Test
    void leadsThroughManyOrdersPageByPageWhateverHappensToThem() {
        List<OrderNumber> begun = new ArrayList<>();
        for (int i = 0; i < 7; i++) {
            begun.add(0, begin(zhang));
        }
        OrderPage first = desk.list(zhang, Search.ALL, Optional.empty(), 3);
        // The last one of the page moves to the top; the rest is where it was.
        move(begun.get(2), OrderActor.APPLICANT, OrderEvent.CANCEL);

        OrderPage second = desk.list(zhang, Search.ALL, first.end(), 3);
        OrderPage third = desk.list(zhang, Search.ALL, second.end(), 3);

        assertThat(first.lines()).extracting(OrderLine::number).containsExactlyElementsOf(begun.subList(0, 3));
        assertThat(second.lines()).extracting(OrderLine::number).containsExactlyElementsOf(begun.subList(3, 6));
        assertThat(third.lines()).extracting(OrderLine::number).containsExactly(begun.get(6));
        assertThat(third.end()).isEmpty();
    }

    /** Several orders of one moment, as an upload of many brings them, still have an order of their own. */
    @Test
    void ordersOfTheSameMomentAreAllListedOnce() {
        List<OrderNumber> begun = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            begun.add(beginNow(zhang, "zqyl", "中企云链"));
        }
        List<OrderNumber> listed = new ArrayList<>();
        Optional<OrderPage.Place> after = Optional.empty();
        do {
            OrderPage page = desk.list(zhang, Search.ALL, after, 2);
            page.lines().forEach(line -> listed.add(line.number()));
            after = page.end();
        } while (after.isPresent());

        assertThat(listed).containsExactlyInAnyOrderElementsOf(begun);
    }

    @Test
    void filtersByWhoHasThem() {
        OrderNumber draft = begin(zhang);
        OrderNumber submitted = begin(zhang);
        move(submitted, OrderActor.APPLICANT, OrderEvent.SUBMIT);
        OrderNumber cancelled = begin(zhang);
        move(cancelled, OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(numbers(zhang, new Search(OrderGroup.WITH_APPLICANT, ""))).containsExactly(draft);
        assertThat(numbers(zhang, new Search(OrderGroup.IN_PROGRESS, ""))).containsExactly(submitted);
        assertThat(numbers(zhang, new Search(OrderGroup.CLOSED, ""))).containsExactly(cancelled);
        assertThat(numbers(zhang, new Search(OrderGroup.COMPLETED, ""))).isEmpty();
    }

    @Test
    void findsByNumberOrganisationAndProject() {
        OrderNumber zqyl = begin(zhang);
        OrderNumber other = beginNow(zhang, "other", "A_类 项目");
        organise(zqyl, "北京华信 50% 有限公司");
        organise(begin(wang), "北京华信 50% 有限公司");

        assertThat(found("华信")).containsExactly(zqyl);
        assertThat(found("　Project ZQYL ")).containsExactly(zqyl);
        assertThat(found(zqyl.grouped())).containsExactly(zqyl);
        assertThat(found(zqyl.value().substring(6))).containsExactly(zqyl);
        assertThat(found("50% 有限")).containsExactly(zqyl);
        assertThat(found("a_类")).containsExactly(other);
        assertThat(found("a%类")).isEmpty();
        assertThat(found("!")).isEmpty();
    }

    @Test
    void tellsWhatHappenedWhoHasItNowAndWhenItWouldEnd() {
        OrderNumber number = begin(zhang);
        OrderDetail draft = desk.detail(zhang, number).orElseThrow();
        assertThat(draft.expires()).contains(draft.line().changed().plus(Duration.ofDays(30)));
        assertThat(draft.line().open()).contains(OrderEvent.SAVE, OrderEvent.SUBMIT, OrderEvent.CANCEL);

        move(number, OrderActor.APPLICANT, OrderEvent.SUBMIT);
        move(number, OrderActor.SYSTEM, OrderEvent.CHECKS_DOUBTFUL);

        OrderDetail review = desk.detail(zhang, number).orElseThrow();
        assertThat(review.expires()).isEmpty();
        assertThat(review.line().holder()).isEqualTo(OrderHolder.REVIEW);
        assertThat(review.steps())
                .extracting(OrderDetail.Step::after)
                .containsExactly(OrderState.DRAFT, OrderState.SUBMITTED, OrderState.UNDER_REVIEW);
        assertThat(review.steps())
                .extracting(OrderDetail.Step::actor)
                .containsExactly(OrderActor.APPLICANT, OrderActor.APPLICANT, OrderActor.SYSTEM);
        assertThat(register.detail(Principals.console("karaf"), number)).contains(review);
    }

    @Test
    void anotherOnesOrderIsNotThere() {
        OrderNumber number = begin(zhang);
        long version = desk.detail(zhang, number).orElseThrow().line().version();

        assertThat(desk.detail(wang, number)).isEmpty();
        assertThat(refusal(() -> desk.cancel(wang, number, version))).isEqualTo(OrderException.Code.GONE);
        assertThat(numbers(wang, new Search(OrderGroup.ALL, number.value()))).isEmpty();
        assertThat(desk.detail(zhang, number).orElseThrow().line().state()).isEqualTo(OrderState.DRAFT);
    }

    @Test
    void cancelsWhatTheOwnerHasSeenAndNothingElse() {
        OrderNumber number = begin(zhang);
        long seen = desk.detail(zhang, number).orElseThrow().line().version();
        move(number, OrderActor.APPLICANT, OrderEvent.SUBMIT);

        assertThat(refusal(() -> desk.cancel(zhang, number, seen))).isEqualTo(OrderException.Code.CHANGED);
        long now = desk.detail(zhang, number).orElseThrow().line().version();
        desk.cancel(zhang, number, now);

        OrderDetail cancelled = desk.detail(zhang, number).orElseThrow();
        assertThat(cancelled.line().state()).isEqualTo(OrderState.CANCELLED);
        assertThat(cancelled.line().open()).isEmpty();
        assertThat(refusal(() -> desk.cancel(zhang, number, cancelled.line().version())))
                .isEqualTo(OrderException.Code.NOT_NOW);
        assertThat(around.records())
                .last()
                .isEqualTo("account:" + zhang.owner().value() + " order.cancel order:" + number.value());
    }

    @Test
    void ownersHearOfTheirOwnOrdersAlone() throws InterruptedException {
        OrderNumber ofZhang = begin(zhang);
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Subscription first = desk.subscribe(wang, () -> heard.add("wang"));
                Subscription second = desk.subscribe(zhang, () -> heard.add("zhang"))) {
            move(ofZhang, OrderActor.APPLICANT, OrderEvent.SUBMIT);

            assertThat(heard.poll(20, TimeUnit.SECONDS)).isEqualTo("zhang");
            assertThat(heard).doesNotContain("wang");
        }
    }

    /** What another node commits is found by looking. */
    @Test
    void ownersHearOfWhatHappensOnOtherNodes() throws InterruptedException {
        OrderNumber number = begin(zhang);
        OrderNews elsewhere = new OrderNews(around.units());
        BlockingQueue<String> heard = new LinkedBlockingQueue<>();
        try (Subscription subscription = elsewhere.subscribe(zhang.owner(), () -> heard.add("zhang"))) {
            // The first look only learns what there is; each further move is news to it.
            String news = null;
            for (int i = 0; news == null && i < 10; i++) {
                clock.advance(Duration.ofSeconds(1));
                around.units().perform(entities -> orders.touch(orders.lock(entities, number), OrderActor.APPLICANT));
                news = heard.poll(2, TimeUnit.SECONDS);
            }
            assertThat(news).isEqualTo("zhang");
        } finally {
            elsewhere.close();
        }
    }

    private Principal applicant(String login, String mobile) {
        AccountId account = accounts.create(login, mobile, Role.APPLICANT);
        return Principals.account(account.value(), Role.APPLICANT);
    }

    /** Begins an order, and a second passes. */
    private OrderNumber begin(Principal owner) {
        OrderNumber number = beginNow(owner, "zqyl", "中企云链");
        clock.advance(Duration.ofSeconds(1));
        return number;
    }

    private OrderNumber beginNow(Principal owner, String project, String name) {
        return around.units()
                .write(entities -> orders.begin(
                                entities, owner, TrialOrders.beginning(owner.owner(), Offers.named(project, name)))
                        .number());
    }

    private void organise(OrderNumber number, String name) {
        around.units().perform(entities -> orders.lock(entities, number).organise(name, null));
    }

    private void move(OrderNumber number, OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities -> orders.move(
                        entities, orders.lock(entities, number), zhang, actor, event, guard -> true, Map.of()));
    }

    private List<OrderLine> all(Principal owner, Search search) {
        return desk.list(owner, search, Optional.empty(), 100).lines();
    }

    private List<OrderNumber> numbers(Principal owner, Search search) {
        return all(owner, search).stream().map(OrderLine::number).toList();
    }

    private List<OrderNumber> found(String text) {
        return numbers(zhang, new Search(OrderGroup.ALL, text));
    }

    private static OrderException.Code refusal(ThrowingCallable call) {
        return catchThrowableOfType(OrderException.class, call).code();
    }
}
