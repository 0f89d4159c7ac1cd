package org.certhall.web.staff.finance.figures;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.function.ToLongFunction;
import org.certhall.api.finance.Figures.DayFigure;
import org.certhall.api.value.LocalisedText;

/** The figures of a span, in the ways in which they are shown. */
record Takings(Span span, List<DayFigure> figures) {
    Takings {
        figures = List.copyOf(figures);
    }

    /** Gives the channels that have figures, each with its name. */
    Map<String, LocalisedText> channels() {
        Map<String, LocalisedText> channels = new LinkedHashMap<>();
        figures.stream()
                .sorted((one, other) -> one.channel().compareTo(other.channel()))
                .forEach(figure -> channels.putIfAbsent(figure.channel(), figure.name()));
        return channels;
    }

    /** Gives the days that have figures, the latest first. */
    List<LocalDate> days() {
        return figures.stream()
                .map(DayFigure::day)
                .distinct()
                .sorted((one, other) -> other.compareTo(one))
                .toList();
    }

    Optional<DayFigure> of(LocalDate day, String channel) {
        return figures.stream()
                .filter(figure -> figure.day().equals(day) && figure.channel().equals(channel))
                .findFirst();
    }

    long taken(Predicate<DayFigure> which) {
        return sum(which, figure -> figure.taken().fen());
    }

    long returned(Predicate<DayFigure> which) {
        return sum(which, figure -> figure.returned().fen());
    }

    private long sum(Predicate<DayFigure> which, ToLongFunction<DayFigure> what) {
        return figures.stream().filter(which).mapToLong(what).sum();
    }
}
