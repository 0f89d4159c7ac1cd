package org.certhall.core.review;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.review.QueueLine;
import org.certhall.core.account.Accounts;
import org.certhall.core.order.CustomerOrder;

/** Reviews as officers' lists show them. */
final class QueueLines {
    private final Names names;
    private final AccountId reader;
    private final Instant now;

    QueueLines(Accounts accounts, EntityManager entities, AccountId reader, Instant now) {
        this.names = new Names(accounts, entities);
        this.reader = reader;
        this.now = now;
    }

    List<QueueLine> of(EntityManager entities, List<ReviewRow> rows) {
        if (rows.isEmpty()) {
            return List.of();
        }
        Map<String, CustomerOrder> orders = entities.createQuery(
                        "select o from CustomerOrder o where o.number in :numbers", CustomerOrder.class)
                .setParameter("numbers", rows.stream().map(ReviewRow::order).toList())
                .getResultStream()
                .collect(Collectors.toMap(order -> order.number().value(), Function.identity()));
        return rows.stream()
                .flatMap(row ->
                        Optional.ofNullable(orders.get(row.order())).stream().map(order -> of(row, order)))
                .toList();
    }

    QueueLine of(ReviewRow row, CustomerOrder order) {
        return new QueueLine(
                order.number(),
                order.version(),
                order.state(),
                row.since(),
                order.project().name(),
                order.organisationName(),
                row.round(),
                row.isSigned(),
                Claims.isOwn(order, reader),
                row.holder(now)
                        .flatMap(holder -> row.heldUntil()
                                .map(until -> new QueueLine.Hold(names.of(holder), until, holder.equals(reader)))));
    }
}
