package org.certhall.console;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.PrintStream;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import org.apache.karaf.shell.support.table.Row;
import org.apache.karaf.shell.support.table.ShellTable;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.jspecify.annotations.Nullable;

/** A choice of plug-ins, as people and as programs read it. */
final class PlugInTable {
    private static final ObjectMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    private final List<Line> lines;

    /** One plug-in as {@code --json} writes it; the order of the fields is part of the contract. */
    record Line(
            String kind,
            String id,
            String name,
            String version,
            String state,
            String reason,
            String bundle,
            long bundleId,
            List<String> usedBy,
            List<String> needs) {}

    /**
     * @param kind the only kind wanted, or {@code null} for all
     * @param state the only state wanted in any case of letters, or {@code null} for all
     */
    PlugInTable(PlugInRegistry registry, @Nullable String kind, @Nullable String state) {
        lines = registry.plugIns().stream()
                .filter(wanted(kind, state))
                .map(plugIn -> line(plugIn, registry))
                .toList();
    }

    void print(PrintStream out, boolean json) {
        if (json) {
            out.println(json());
        } else {
            table().print(out);
        }
        out.flush();
    }

    private String json() {
        try {
            return JSON.writeValueAsString(lines);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    private ShellTable table() {
        ShellTable table = new ShellTable();
        for (String column : List.of("Kind", "Id", "Name", "Version", "State", "Used by", "Bundle", "Reason")) {
            table.column(column);
        }
        table.emptyTableText("No plug-ins");
        for (Line line : lines) {
            Row row = table.addRow();
            row.addContent(
                    line.kind(),
                    line.id(),
                    line.name(),
                    line.version(),
                    line.state(),
                    String.join(", ", line.usedBy()),
                    line.bundleId() + " " + line.bundle(),
                    line.reason());
        }
        return table;
    }

    private static Predicate<PlugIn> wanted(@Nullable String kind, @Nullable String state) {
        String wantedState = state == null ? null : state.toUpperCase(Locale.ROOT);
        return plugIn -> (kind == null || plugIn.id().kind().equals(kind))
                && (wantedState == null || plugIn.state().name().equals(wantedState));
    }

    private static Line line(PlugIn plugIn, PlugInRegistry registry) {
        return new Line(
                plugIn.id().kind(),
                plugIn.id().id(),
                plugIn.name().zh(),
                plugIn.version(),
                plugIn.state().name(),
                plugIn.reason(),
                plugIn.bundle(),
                plugIn.bundleId(),
                names(registry.usersOf(plugIn.id())),
                names(plugIn.needs()));
    }

    private static List<String> names(Collection<PlugInId> ids) {
        return ids.stream().sorted().map(PlugInId::toString).toList();
    }
}
