package org.certhall.web.account.login;

import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.web.portal.api.PageAddress;

/**
 * What the address of the login page says.
 *
 * @param next the page to go on to, or blank
 * @param byCode whether the second tab is shown
 */
record Address(String next, boolean byCode) {
    private static final String NEXT = "next";
    private static final String TAB = "tab";
    private static final String CODE = "code";

    static Address of(Map<String, List<String>> query) {
        return new Address(first(query, NEXT), first(query, TAB).equals(CODE));
    }

    /** Writes the choice of a tab into the address line, for reload and change of language. */
    Address show(boolean code) {
        Map<String, String> query = new LinkedHashMap<>();
        if (!next.isEmpty()) {
            query.put(NEXT, next);
        }
        if (code) {
            query.put(TAB, CODE);
        }
        PageAddress line = ComponentUtil.getData(UI.getCurrent(), PageAddress.class);
        if (line != null) {
            line.replaceQuery(query);
        }
        return new Address(next, code);
    }

    private static String first(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of()).stream().findFirst().orElse("");
    }
}
