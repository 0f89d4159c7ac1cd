package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderPage.Search;
import org.certhall.web.portal.api.PageAddress;

/** The addresses of these pages; that of the list carries filter and search, so that links and reload keep them. */
final class OrdersAddress {
    static final String ROUTE = "orders";
    static final String NUMBER = "number";
    private static final String GROUP = "group";
    private static final String TEXT = "q";

    private OrdersAddress() {}

    static String of(OrderNumber number) {
        return "/" + ROUTE + "/" + number.value();
    }

    /** Gives where a draft is gone on with. */
    static String wizard(OrderNumber number) {
        return "/apply/" + number.value();
    }

    /** Gives where an order is paid. */
    static String payment(OrderNumber number) {
        return of(number) + "/payment";
    }

    /** Gives where the proof by deposit is gone on with (S101). */
    static String deposit(OrderNumber number) {
        return of(number) + "/deposit";
    }

    static Search search(Map<String, List<String>> query) {
        OrderGroup group = first(query, GROUP)
                .flatMap(name -> Stream.of(OrderGroup.values())
                        .filter(each -> OrderTexts.key(each).equals(name))
                        .findFirst())
                .orElse(OrderGroup.ALL);
        return new Search(group, first(query, TEXT).orElse(""));
    }

    static Map<String, String> query(Search search) {
        Map<String, String> query = new LinkedHashMap<>();
        if (search.group() != OrderGroup.ALL) {
            query.put(GROUP, OrderTexts.key(search.group()));
        }
        if (!search.text().isBlank()) {
            query.put(TEXT, search.text());
        }
        return query;
    }

    static void write(UI ui, Search search) {
        PageAddress address = ComponentUtil.getData(ui, PageAddress.class);
        if (address != null) {
            address.replaceQuery(query(search));
        }
    }

    private static Optional<String> first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst();
    }
}
