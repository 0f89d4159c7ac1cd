package org.certhall.web.staff.finance.tasks;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What is looked at, as it stands in the page's address.
 *
 * @param settled whether the settled tasks are wanted instead of the open ones
 * @param task the one beside the list
 */
record Wanted(boolean settled, Optional<Long> task) {
    private static final String LIST = "list";
    private static final String SETTLED = "settled";
    private static final String TASK = "task";

    static Wanted of(Map<String, List<String>> query) {
        Optional<Long> task = query.getOrDefault(TASK, List.of()).stream()
                .filter(number -> number.matches("[0-9]{1,18}"))
                .map(Long::valueOf)
                .findFirst();
        return new Wanted(query.getOrDefault(LIST, List.of()).contains(SETTLED), task);
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (settled) {
            query.put(LIST, SETTLED);
        }
        task.ifPresent(id -> query.put(TASK, id.toString()));
        return query;
    }
}
