package org.certhall.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.access.AccountId;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.EmailAddress;
import org.certhall.api.identifier.MobileNumber;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.account.TrialAccounts;
import org.certhall.core.message.Message;
import org.certhall.core.order.OrderHandler.Contact;
import org.certhall.core.site.SiteAddress;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkHandler.Result;
import org.certhall.core.work.WorkItem;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Orders that are left alone end after thirty days, warned seven and one before (T24). */
class ExpiryTest {
    private static final Instant BEGUN = Instant.parse("2026-11-22T04:00:00Z");

    private final TestClock clock = TestClock.at(BEGUN.toString());
    private final Surroundings around;
    private final TrialAccounts accounts;
    private final Orders orders;
    private final Expiry expiry;
    private final Principal applicant;
    private final OrderNumber number;
    private Contact handler = new Contact(Optional.empty(), Optional.empty());

    ExpiryTest(@TempDir Path folder) {
        around = new Surroundings(Store.onH2(), folder, clock);
        accounts = new TrialAccounts(around);
        orders = TrialOrders.of(around, accounts.accounts());
        OrderNotices notices = new OrderNotices(
                accounts.accounts(), around.outbox(), new SiteAddress("https://hall.example.com"), order -> handler);
        OrderSettings settings = new OrderSettings(Configured.keys(OrderSettings.Keys.class, Map.of()));
        expiry = new Expiry(around.units(), orders, notices, settings, clock);
        AccountId owner = accounts.create("zhang", "13800138000", Role.APPLICANT);
        applicant = Principals.account(owner.value(), Role.APPLICANT);
        number = around.units()
                .write(entities -> orders.begin(entities, applicant, TrialOrders.beginning(owner))
                        .number());
    }

    @AfterEach
    void close() {
        accounts.close();
        around.close();
    }

    @Test
    void aDraftThatIsLeftAloneIsWarnedAboutTwiceAndEnds() {
        assertThat(watch(Duration.ofDays(40))).containsExactly("day 23: later", "day 29: later", "day 30: done");

        assertThat(state()).isEqualTo(OrderState.EXPIRED);
        assertThat(around.outbox().kinds("13800138000"))
                .containsExactly("order.expiring", "order.expiring", "order.expired");
        assertThat(around.outbox().kinds("zhang@example.com")).hasSize(3);
        Message warning = around.outbox().of("order.expiring", "13800138000").get(0);
        assertThat(warning.values())
                .containsEntry("number", number.grouped())
                .containsEntry("time", "2026-12-22 12:00")
                .containsEntry("link", "https://hall.example.com/orders/" + number.value());
        assertThat(warning.expires()).contains(BEGUN.plus(Duration.ofDays(30)));
        assertThat(around.records()).last().isEqualTo("system order.expire order:" + number.value());
    }

    @Test
    void theHandlerIsWarnedBesideTheOwner() {
        handler = contact("13900139000", "wang@example.com");
        watch(Duration.ofDays(40));

        assertThat(around.outbox().kinds("13900139000"))
                .containsExactly("order.expiring", "order.expiring", "order.expired");
        assertThat(around.outbox().kinds("wang@example.com")).hasSize(3);
        assertThat(around.outbox().kinds("13800138000")).hasSize(3);
    }

    @Test
    void anOwnerWhoHandlesItHimselfIsWarnedOnce() {
        handler = contact("13800138000", "zhang@example.com");
        watch(Duration.ofDays(40));

        assertThat(around.outbox().kinds("13800138000")).hasSize(3);
        assertThat(around.outbox().kinds("zhang@example.com")).hasSize(3);
    }

    @Test
    void whoeverGoesOnGetsAnotherThirtyDays() {
        clock.advance(Duration.ofDays(25));
        expiry.handle(item());
        around.units().perform(entities -> orders.touch(orders.lock(entities, number), OrderActor.APPLICANT));

        assertThat(watch(Duration.ofDays(60))).containsExactly("day 48: later", "day 54: later", "day 55: done");
        assertThat(around.outbox().kinds("13800138000"))
                .containsExactly("order.expiring", "order.expiring", "order.expiring", "order.expired");
    }

    /** As after a crash between what was done and the note that it was. */
    @Test
    void lookingTwiceWarnsOnce() {
        clock.advance(Duration.ofDays(24));
        expiry.handle(item());
        expiry.handle(item());

        assertThat(around.outbox().kinds("13800138000")).containsExactly("order.expiring");
    }

    @Test
    void anOrderThatIsNotInTheApplicantsHandsNeverEndsByItself() {
        move(OrderActor.APPLICANT, OrderEvent.SUBMIT);
        move(OrderActor.SYSTEM, OrderEvent.CHECKS_DOUBTFUL);

        assertThat(watch(Duration.ofDays(100))).hasSize(4).allMatch(look -> look.endsWith("later"));
        assertThat(state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(around.outbox().sent()).isEmpty();

        move(OrderActor.REVIEWER, OrderEvent.REJECT);
        watch(Duration.ofDays(40));
        assertThat(state()).as("sent back and left alone").isEqualTo(OrderState.EXPIRED);
    }

    @Test
    void anOrderThatHasEndedNeedsNoWatch() {
        move(OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(expiry.handle(item())).isEqualTo(new Result.Done());
        assertThat(state()).isEqualTo(OrderState.CANCELLED);
    }

    /** Lets the work run as the hall would, and tells each look after the first. */
    private List<String> watch(Duration time) {
        List<String> looks = new ArrayList<>();
        Instant end = clock.instant().plus(time);
        Result result = expiry.handle(item());
        while (result instanceof Result.Later later && !later.due().isAfter(end)) {
            clock.advance(Duration.between(clock.instant(), later.due()));
            result = expiry.handle(item());
            looks.add("day " + Duration.between(BEGUN, clock.instant()).toDays() + ": "
                    + (result instanceof Result.Done ? "done" : "later"));
        }
        return looks;
    }

    private static Contact contact(String mobile, String mail) {
        return new Contact(MobileNumber.read(mobile).identifier(), EmailAddress.parse(mail));
    }

    private WorkItem item() {
        return around.units()
                .read(entities -> Expiry.item(orders.find(entities, number).orElseThrow()));
    }

    private void move(OrderActor actor, OrderEvent event) {
        around.units()
                .perform(entities -> orders.move(
                        entities, orders.lock(entities, number), applicant, actor, event, guard -> true, Map.of()));
    }

    private OrderState state() {
        return around.units()
                .read(entities -> orders.find(entities, number).orElseThrow().state());
    }
}
