package org.certhall.web.staff.review;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.certhall.api.review.QueuePage.Group;
import org.certhall.api.review.QueuePage.Search;

/** Which list an officer looks at, as the address says it. */
record Wanted(Group group, String project) {
    private static final String GROUP = "group";
    private static final String PROJECT = "project";

    static Wanted of(Map<String, List<String>> query) {
        String group = only(query, GROUP);
        return new Wanted(
                Arrays.stream(Group.values())
                        .filter(each -> ReviewTexts.key(each).equals(group))
                        .findFirst()
                        .orElse(Group.QUEUE),
                only(query, PROJECT));
    }

    Map<String, String> query() {
        Map<String, String> query = new LinkedHashMap<>();
        if (group != Group.QUEUE) {
            query.put(GROUP, ReviewTexts.key(group));
        }
        if (!project.isEmpty()) {
            query.put(PROJECT, project);
        }
        return query;
    }

    Search search() {
        return new Search(group, project);
    }

    private static String only(Map<String, List<String>> query, String name) {
        return query.getOrDefault(name, List.of("")).get(0);
    }
}
