package org.certhall.core.sheet;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.TreeMap;
import org.certhall.api.application.FieldKey;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetRow;
import org.certhall.api.sheet.SheetSource;
import org.certhall.core.access.Principal;
import org.certhall.core.application.Desk;
import org.certhall.core.trial.Configured;
import org.certhall.core.trial.Surroundings;
import org.certhall.core.work.WorkQueue;

/** The area of tables as it stands in the house. */
final class TrialSheets implements AutoCloseable {
    /** What a row says of the guide's project when everything is filled in. */
    private static final Map<FieldKey, String> WHOLE = whole();

    private final Surroundings around;
    private final SheetUploads uploads;
    private final SheetSettings settings =
            new SheetSettings(Configured.keys(SheetSettings.Keys.class, Map.of("keptDays", 7)));
    private final SheetNews news;
    private final SheetImports imports;
    private final SheetWork work;

    TrialSheets(Surroundings around, Desk desk, WorkQueue queue) {
        this.around = around;
        uploads = new SheetUploads(around.protection());
        news = new SheetNews(around.units(), around.clock());
        imports = new SheetDesk(
                around.units(),
                desk.maker(),
                uploads,
                news,
                settings,
                queue,
                around.throttle(),
                around.audit(),
                new Random(3),
                around.clock());
        work = new SheetWork(around.units(), uploads, desk.maker(), desk.orders(), around.clock());
    }

    SheetImports imports() {
        return imports;
    }

    SheetWork work() {
        return work;
    }

    SheetSweeper sweeper() {
        return new SheetSweeper(around.units(), uploads, settings, around.clock());
    }

    /** Gives what became of every row, by its number. */
    Map<Integer, SheetOutcome> outcomes(Principal owner, String id) {
        Map<Integer, SheetOutcome> all = new LinkedHashMap<>();
        int piece = 0;
        for (Optional<List<SheetOutcome>> some = imports.outcomes(owner, id, piece);
                some.isPresent();
                some = imports.outcomes(owner, id, ++piece)) {
            some.get().forEach(outcome -> all.put(outcome.row().number(), outcome));
        }
        return all;
    }

    static SheetRow row(int number, FieldKey field, String value) {
        Map<FieldKey, String> cells = new TreeMap<>(WHOLE);
        cells.put(field, value);
        return new SheetRow(number, "", new TreeMap<>(cells));
    }

    /** A row that is right, for an organisation of its own name. */
    static SheetRow right(int number) {
        return row(number, FieldKey.ORGANISATION_NAME, "示例" + number + "公司");
    }

    static SheetRow with(SheetRow row, String order) {
        return new SheetRow(row.number(), order, row.cells());
    }

    static SheetSource source(List<SheetRow> rows) {
        List<SheetRow> all = new ArrayList<>(rows);
        return all::forEach;
    }

    @Override
    public void close() {
        news.close();
    }

    private static Map<FieldKey, String> whole() {
        Map<FieldKey, String> cells = new TreeMap<>(Desk.ANSWERS);
        cells.keySet().removeIf(key -> key.value().startsWith("document:"));
        return cells;
    }
}
