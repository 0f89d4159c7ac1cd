package org.certhall.core.order;

import java.time.Instant;
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
import org.certhall.api.access.AccountId;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.auditchain.Details;
import org.jspecify.annotations.Nullable;

/** The row of one step in an order's life, of which its timeline is made; never changed. */
@Entity
@Table(name = "order_step")
public class OrderStep {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "order_step")
    @SequenceGenerator(name = "order_step", sequenceName = "order_step_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "order_id")
    private long order;

    private int position;
    private Instant happened;

    @Enumerated(EnumType.STRING)
    private OrderEvent event;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_before")
    private @Nullable OrderState before;

    @Enumerated(EnumType.STRING)
    @Column(name = "state_after")
    private OrderState after;

    @Enumerated(EnumType.STRING)
    private OrderActor actor;

    private @Nullable Long account;
    private String details;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected OrderStep() {}

    /** @param position of the step in the life of the order, which has just been moved */
    OrderStep(CustomerOrder order, int position, @Nullable OrderState before, Happening happening) {
        this.order = order.id();
        this.position = position;
        this.happened = order.changed();
        this.event = happening.event();
        this.before = before;
        this.after = order.state();
        this.actor = happening.actor();
        this.account = happening.account().map(AccountId::value).orElse(null);
        this.details = Details.json(happening.details());
    }

    int position() {
        return position;
    }

    public Instant happened() {
        return happened;
    }

    public OrderEvent event() {
        return event;
    }

    /** Gives the state before it; empty for the order's beginning. */
    public Optional<OrderState> before() {
        return Optional.ofNullable(before);
    }

    public OrderState after() {
        return after;
    }

    public OrderActor actor() {
        return actor;
    }

    /** Gives who did it; empty where the hall or somebody outside did. */
    public Optional<AccountId> account() {
        return Optional.ofNullable(account).map(AccountId::new);
    }

    /** Gives ids and codes by name. */
    public Map<String, String> details() {
        return Details.parse(details);
    }
}
