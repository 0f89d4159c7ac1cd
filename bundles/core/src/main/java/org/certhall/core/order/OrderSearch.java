package org.certhall.core.order;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import javax.persistence.TypedQuery;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.order.MyOrders;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderPage;

/**
 * One page of a list. The index of the list holds all that is asked for here, so that first the numbers are found in it
 * and then only the rows of that page are read; a later page begins in the index where the one before ended.
 */
final class OrderSearch {
    private static final char ESCAPE = '!';

    private final StringBuilder condition = new StringBuilder("1 = 1");
    private final Map<String, Object> values = new TreeMap<>();
    private final String sorting;

    OrderSearch(Optional<AccountId> owner, OrderPage.Search search, Optional<OrderPage.Place> after) {
        owner.ifPresent(id -> and("o.owner = :owner", Map.of("owner", id.value())));
        after.ifPresent(place -> and(
                "o.changed <= :changed and (o.changed < :changed or o.number < :number)",
                Map.of("changed", place.changed(), "number", place.number().value())));
        if (search.group() != OrderGroup.ALL) {
            and("o.state in :states", Map.of("states", search.group().states()));
        }
        String text = sought(search.text());
        Optional<OrderNumber> whole = OrderNumber.read(text).identifier();
        sorting = whole.isPresent() ? "" : sorting(owner.isPresent());
        if (whole.isPresent()) {
            and("o.number = :whole", Map.of("whole", whole.get().value()));
        } else if (!text.isEmpty()) {
            and("o.searchText like :text escape '" + ESCAPE + "'", Map.of("text", "%" + escaped(text) + "%"));
        }
    }

    /** Gives one order more than a page has, where there are more. */
    List<CustomerOrder> rows(EntityManager entities, int lines) {
        TypedQuery<String> numbers =
                entities.createQuery("select o.number from CustomerOrder o where " + condition + sorting, String.class);
        values.forEach(numbers::setParameter);
        List<String> found = numbers.setMaxResults(lines + 1).getResultList();
        return found.isEmpty()
                ? List.of()
                : entities.createQuery(
                                "select o from CustomerOrder o where o.number in :found"
                                        + " order by o.changed desc, o.number desc",
                                CustomerOrder.class)
                        .setParameter("found", found)
                        .getResultList();
    }

    /**
     * Gives the order of the list, which one alone does without: asked to sort it, H2 would walk through the whole list. All are of
     * one owner; naming him lets H2 see that the index has them in this order already.
     */
    private static String sorting(boolean ofOneOwner) {
        return " order by " + (ofOneOwner ? "o.owner, " : "") + "o.changed desc, o.number desc";
    }

    /** Gives as many lines as a page may have. */
    static int lines(int wanted) {
        return Math.min(Math.max(1, wanted), MyOrders.MOST_LINES);
    }

    private void and(String further, Map<String, Object> with) {
        condition.append(" and ").append(further);
        values.putAll(with);
    }

    /** A number may be typed in groups, as it is shown. */
    private static String sought(String typed) {
        String compact = TypedText.compact(typed);
        boolean number = !compact.isEmpty() && compact.chars().allMatch(Character::isDigit);
        return (number ? compact : TypedText.line(typed)).toLowerCase(Locale.ROOT);
    }

    private static String escaped(String text) {
        return text.replaceAll("[!%_]", ESCAPE + "$0");
    }
}
