package org.certhall.web.staff.finance.figures;

import static org.assertj.core.api.Assertions.assertThat;

import elemental.json.Json;
import elemental.json.JsonArray;
import elemental.json.JsonObject;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.certhall.api.finance.Figures.DayFigure;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

/** The same figures as a chart and as a file, for the days that were chosen. */
class TakingsTest {
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final Words WORDS = FigureTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Takings TAKINGS = new Takings(
            new Span(MONDAY.minusDays(1), MONDAY),
            List.of(
                    figure(MONDAY.minusDays(1), "wechat", "微信支付", 57_500, 1, 0, 0),
                    figure(MONDAY, "alipay", "=支付宝", 100, 1, 60_005, 2)));

    @Test
    void theChartHasABarForEachDayAndChannelAndWhatWentBackBelow() {
        JsonObject option = Json.parse(TakingsChart.option(TAKINGS, WORDS));

        assertThat(option.getObject("xAxis").getArray("data").toJson()).isEqualTo("[\"11-22\",\"11-23\"]");
        JsonArray series = option.getArray("series");
        assertThat(series.length()).isEqualTo(3);
        assertThat(series.getObject(0).getString("name")).isEqualTo("=支付宝");
        assertThat(heights(series, 0)).containsExactly(0, 1);
        assertThat(heights(series, 1)).containsExactly(575, 0);
        assertThat(series.getObject(2).getString("name")).isEqualTo("退款");
        assertThat(heights(series, 2)).containsExactly(0, -600.05);
    }

    private static double[] heights(JsonArray series, int index) {
        JsonArray data = series.getObject(index).getArray("data");
        return new double[] {data.getNumber(0), data.getNumber(1)};
    }

    @Test
    void theFileHasARowForEachDayAndChannel() {
        assertThat(FiguresCsv.write(TAKINGS, WORDS).split("\r\n"))
                .containsExactly(
                        "\uFEFF日期,支付渠道,收款笔数,收款（元）,退款笔数,退款（元）,净额（元）",
                        "2026-11-22,微信支付,1,575.00,0,0.00,575.00",
                        "2026-11-23,'=支付宝,1,1.00,2,600.05,-599.05");
    }

    @Test
    void sumsAreOverAllChannelsAndMayBeNegative() {
        assertThat(Yuan.display(TAKINGS.taken(any -> true) - TAKINGS.returned(any -> true)))
                .isEqualTo("−¥24.05");
    }

    @Test
    void withoutAWishTheLastThirtyDaysAreShown() {
        Span usual = new Span(MONDAY.minusDays(29), MONDAY);

        assertThat(Span.of(Map.of(), MONDAY)).isEqualTo(usual);
        assertThat(Span.of(query("2026-11-24", "2026-11-23"), MONDAY)).isEqualTo(usual);
        assertThat(Span.of(query("2025-11-22", "2026-11-23"), MONDAY)).isEqualTo(usual);
        assertThat(Span.of(query("yesterday", "2026-11-23"), MONDAY)).isEqualTo(usual);
        assertThat(Span.of(query("2025-11-23", "2026-11-23"), MONDAY).days()).hasSize(366);
    }

    private static Map<String, List<String>> query(String from, String until) {
        return Map.of("from", List.of(from), "until", List.of(until));
    }

    private static DayFigure figure(
            LocalDate day, String channel, String name, long taken, long payments, long returned, long refunds) {
        return new DayFigure(
                day, channel, LocalisedText.same(name), new Money(taken), payments, new Money(returned), refunds);
    }
}
