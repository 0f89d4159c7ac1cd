package org.certhall.core.order;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.certhall.api.order.OrderState;
import org.junit.jupiter.api.Test;

/** The drawing and the table of {@code docs/order-life.md} say what the code says. */
class OrderLifePageTest {
    private static final Path PAGE = Path.of("../../docs/order-life.md");

    @Test
    void theDrawingIsTheTablesOwn() throws IOException {
        assertThat(Files.readString(PAGE)).contains(drawing());
    }

    @Test
    void theListIsTheTablesOwn() throws IOException {
        assertThat(Files.readString(PAGE)).contains(list());
    }

    private static String drawing() {
        Stream<String> ways = OrderLife.table().stream()
                .flatMap(line -> (line.from().isEmpty()
                                ? Stream.of("[*]")
                                : line.from().stream().sorted())
                        .filter(from -> line.to() != null)
                        .map(from -> "    %s --> %s: %s".formatted(from, line.to(), line.id())))
                .distinct();
        Stream<String> ends = Stream.of(OrderState.values())
                .filter(OrderState::isFinal)
                .map(state -> "    %s --> [*]".formatted(state));
        return Stream.concat(ways, ends).collect(Collectors.joining("\n", "```mermaid\nstateDiagram-v2\n", "\n```\n"));
    }

    private static String list() {
        return OrderLife.table().stream()
                .map(line -> "| %s | %s | %s | %s | %s | %s |"
                        .formatted(
                                line.id(),
                                words(line.from().stream()),
                                line.to() == null ? "stays" : words(Stream.of(line.to())),
                                words(Stream.of(line.event())),
                                words(line.actors().stream()),
                                words(line.guards().stream())))
                .collect(Collectors.joining("\n"));
    }

    private static String words(Stream<? extends Enum<?>> names) {
        String all = names.sorted((one, other) -> Integer.compare(one.ordinal(), other.ordinal()))
                .map(name -> name.name().toLowerCase(Locale.ROOT).replace('_', ' '))
                .collect(Collectors.joining(", "));
        return all.isEmpty() ? "–" : all;
    }
}
