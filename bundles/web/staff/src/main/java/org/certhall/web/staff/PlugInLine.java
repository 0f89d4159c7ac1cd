package org.certhall.web.staff;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.NativeButton;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.web.components.Words;
import org.certhall.web.staff.desk.MasterTable;

/** One plug-in in the table. */
record PlugInLine(PlugIn plugIn, Set<PlugInId> users) {
    static final List<String> COLUMNS = List.of("name", "kind", "version", "state", "bundle", "users");
    private static final int USERS_NAMED = 2;

    /** Which line it is; two bundles may bring the same id, one of them in vain. */
    record Key(PlugInId id, long bundle) {
        static Key of(PlugIn plugIn) {
            return new Key(plugIn.id(), plugIn.bundleId());
        }
    }

    MasterTable.Line<Key> in(Words words) {
        return new MasterTable.Line<>(
                Key.of(plugIn),
                this,
                Map.of(
                        "data-testid", plugIn.id().id(),
                        "data-kind", plugIn.id().kind(),
                        "data-state", plugIn.state().name()),
                words.of(plugIn.name()),
                open -> cells(open, words));
    }

    private List<List<? extends Component>> cells(NativeButton open, Words words) {
        Span reason = small(plugIn.reason());
        reason.addClassName("row-reason");
        return List.of(
                List.of(open, code(plugIn.id().id())),
                List.of(new Span(StaffTexts.kind(plugIn.id().kind(), words))),
                List.of(code(plugIn.version())),
                List.of(States.badge(plugIn.state(), words), reason),
                List.of(code(plugIn.bundle()), small("#" + plugIn.bundleId())),
                List.of(small(users(words))));
    }

    private String users(Words words) {
        if (users.isEmpty()) {
            return words.get("users.none");
        }
        String named = users.stream()
                .sorted()
                .limit(USERS_NAMED)
                .map(PlugInId::id)
                .collect(Collectors.joining(words.get("list.separator")));
        int others = users.size() - USERS_NAMED;
        return others > 0 ? words.get("users.more", named, others) : named;
    }

    private static Span code(String text) {
        Span code = small(text);
        code.addClassName("code");
        return code;
    }

    private static Span small(String text) {
        Span small = new Span(text);
        small.addClassName("small");
        return small;
    }
}
