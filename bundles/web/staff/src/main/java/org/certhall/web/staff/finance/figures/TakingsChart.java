package org.certhall.web.staff.finance.figures;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import org.certhall.api.finance.Figures.DayFigure;
import org.certhall.api.value.Money;
import org.certhall.web.components.Words;

/** The option by which the chart is drawn: a bar for each day, upwards what each channel took, downwards what went back. */
final class TakingsChart {
    private static final double FEN = 100.0;
    private static final List<String> TAKEN = List.of("#1f4e9c", "#2b8a78", "#8a5a00", "#6b4fa0", "#3d7ab8", "#5f6b7a");
    private static final String RETURNED = "#b3261e";

    private TakingsChart() {}

    static String option(Takings takings, Words words) {
        List<LocalDate> days = takings.span().days();
        JsonArray series = Json.createArray();
        JsonArray colours = Json.createArray();
        takings.channels().forEach((channel, name) -> {
            colours.set(colours.length(), TAKEN.get(colours.length() % TAKEN.size()));
            series.set(
                    series.length(),
                    bars(
                            words.of(name),
                            days,
                            day -> takings.of(day, channel)
                                            .map(DayFigure::taken)
                                            .orElse(Money.ZERO)
                                            .fen()
                                    / FEN));
        });
        colours.set(colours.length(), RETURNED);
        series.set(series.length(), bars(words.get("column.returned"), days, day -> -takings.returned(on(day)) / FEN));
        JsonObject option = Json.createObject();
        option.put("animation", false);
        option.put("color", colours);
        option.put("tooltip", object("trigger", "axis"));
        JsonObject legend = object("type", "scroll");
        legend.put("bottom", 0);
        option.put("legend", legend);
        option.put("grid", grid());
        option.put("xAxis", axis(days));
        option.put("yAxis", object("type", "value"));
        option.put("series", series);
        return option.toJson();
    }

    private static Predicate<DayFigure> on(LocalDate day) {
        return figure -> figure.day().equals(day);
    }

    private static JsonObject bars(String name, List<LocalDate> days, Function<LocalDate, Double> height) {
        JsonArray data = Json.createArray();
        days.forEach(day -> data.set(data.length(), height.apply(day)));
        JsonObject bars = object("type", "bar");
        bars.put("name", name);
        bars.put("stack", "day");
        bars.put("barMaxWidth", 28);
        bars.put("data", data);
        return bars;
    }

    private static JsonObject grid() {
        JsonObject grid = Json.createObject();
        grid.put("left", 8);
        grid.put("right", 8);
        grid.put("top", 16);
        grid.put("bottom", 40);
        grid.put("containLabel", true);
        return grid;
    }

    private static JsonObject axis(List<LocalDate> days) {
        JsonArray names = Json.createArray();
        days.forEach(day -> names.set(names.length(), day.toString().substring("yyyy-".length())));
        JsonObject axis = object("type", "category");
        axis.put("data", names);
        return axis;
    }

    private static JsonObject object(String key, String value) {
        JsonObject object = Json.createObject();
        object.put(key, value);
        return object;
    }
}
