package org.certhall.core.order;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Locale;
import java.util.Optional;
import javax.persistence.Column;
import javax.persistence.Embedded;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import javax.persistence.Version;
import org.certhall.api.access.AccountId;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderPlace;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.Money;
import org.jspecify.annotations.Nullable;

/** The row of an order; its state changes by {@link Orders} alone, everything under a row lock. */
@Entity
@Table(name = "customer_order")
public class CustomerOrder {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "customer_order")
    @SequenceGenerator(name = "customer_order", sequenceName = "customer_order_seq", allocationSize = 50)
    private @Nullable Long id;

    private String number;
    private long owner;

    @Column(name = "entered_by")
    private long enteredBy;

    @Enumerated(EnumType.STRING)
    private OrderPlace place;

    @Enumerated(EnumType.STRING)
    private OrderKind kind;

    @Enumerated(EnumType.STRING)
    private OrderState state = OrderState.DRAFT;

    @Version
    private long version;

    private Instant created;
    private Instant changed;
    private @Nullable Instant submitted;
    private int steps;
    private @Nullable Integer warned;

    @Embedded
    private ProjectCopy project;

    @Embedded
    private Choice choice;

    @Column(name = "organisation_name")
    private @Nullable String organisationName;

    @Column(name = "organisation_key")
    private byte @Nullable [] organisationKey;

    @Column(name = "search_text")
    private String searchText;

    @Column(name = "answers_sealed")
    private byte @Nullable [] answersSealed;

    @Column(name = "answers_revision")
    private long answersRevision;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected CustomerOrder() {}

    CustomerOrder(OrderNumber number, AccountId enteredBy, Beginning beginning, Instant at) {
        this.number = number.value();
        this.owner = beginning.owner().value();
        this.enteredBy = enteredBy.value();
        this.place = beginning.place();
        this.kind = beginning.kind();
        this.created = at.truncatedTo(ChronoUnit.MICROS);
        this.changed = created;
        this.project = new ProjectCopy(beginning.offer());
        this.choice = new Choice(beginning.selection(), beginning.price());
        this.searchText = searchable();
    }

    long id() {
        if (id == null) {
            throw new IllegalStateException("the order has not been persisted yet");
        }
        return id;
    }

    public OrderNumber number() {
        return new OrderNumber(number);
    }

    /** Gives the order as the audit log names it: {@code order:26112248371052}. */
    public String object() {
        return "order:" + number;
    }

    public AccountId owner() {
        return new AccountId(owner);
    }

    /** Gives who typed the order: the owner, or a clerk. */
    public AccountId enteredBy() {
        return new AccountId(enteredBy);
    }

    public OrderPlace place() {
        return place;
    }

    public OrderKind kind() {
        return kind;
    }

    public OrderState state() {
        return state;
    }

    /** Gives the version that pages hand back, so that nobody decides on an order that he has not seen. */
    public long version() {
        return version;
    }

    public Instant created() {
        return created;
    }

    /** Gives when the order was last moved or touched. */
    public Instant changed() {
        return changed;
    }

    /** Gives when the order was first handed in. */
    public Optional<Instant> submitted() {
        return Optional.ofNullable(submitted);
    }

    public ProjectCopy project() {
        return project;
    }

    public Selection selection() {
        return choice.of(project.project());
    }

    public Money price() {
        return choice.price();
    }

    public Optional<String> organisationName() {
        return Optional.ofNullable(organisationName);
    }

    /** Gives by what the organisation is known again over all orders. */
    public Optional<byte[]> organisationKey() {
        return Optional.ofNullable(organisationKey).map(byte[]::clone);
    }

    /** Gives the sealed answers; empty before the first one. */
    public Optional<byte[]> answersSealed() {
        return Optional.ofNullable(answersSealed).map(byte[]::clone);
    }

    /** Gives how often the answers were replaced. */
    public long answersRevision() {
        return answersRevision;
    }

    /** Replaces what was chosen, with the offer that it was chosen from: while drafting, and for good when handed in. */
    public void choose(ProjectOffer offer, Selection selection, Money price) {
        this.project = new ProjectCopy(offer);
        this.choice = new Choice(selection, price);
        this.searchText = searchable();
    }

    /**
     * Says for which organisation the order is.
     *
     * @param name blank while it is not typed
     * @param key of the number, to find orders for the same organisation; {@code null} while it is not typed
     */
    public void organise(String name, byte @Nullable [] key) {
        this.organisationName = name.isBlank() ? null : name;
        this.organisationKey = key;
        this.searchText = searchable();
    }

    /** Replaces the sealed answers. */
    public void answer(byte[] sealed) {
        this.answersSealed = sealed.clone();
        this.answersRevision++;
    }

    /** Gives how many days before the end the owner was warned, since the last change. */
    Optional<Integer> warned() {
        return Optional.ofNullable(warned);
    }

    void warn(int days) {
        this.warned = days;
    }

    /** Notes that somebody does something with the order, and gives the position of the step that tells of it. */
    int move(OrderState to, Instant at) {
        touch(at);
        this.state = to;
        if (to == OrderState.SUBMITTED && submitted == null) {
            this.submitted = changed;
        }
        return ++steps;
    }

    /** Notes that somebody works on the order. */
    void touch(Instant at) {
        this.changed = at.truncatedTo(ChronoUnit.MICROS);
        this.warned = null;
    }

    private String searchable() {
        String organisation = organisationName == null ? "" : organisationName;
        return String.join(
                        "\n",
                        number,
                        organisation,
                        project.name().zh(),
                        project.name().en())
                .toLowerCase(Locale.ROOT);
    }
}
