package org.certhall.core.challenge;

import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.certhall.core.challenge.Throttle.Limit;
import org.certhall.core.challenge.Throttle.Window;

/** How many codes the hall sends: to one recipient, for one network address, and in all (the cap on what they cost). */
record CodeLimits(Limit recipient, Limit address, Limit total) {
    static CodeLimits of(SentCodes.Settings settings) {
        return new CodeLimits(
                limit("code.recipient", settings.recipient()),
                limit("code.address", settings.address()),
                limit("code.total", settings.total()));
    }

    /** Reads windows such as {@code 5/PT1H}: five in an hour, the time as in ISO 8601. */
    static Limit limit(String name, String... windows) {
        return new Limit(name, Stream.of(windows).map(CodeLimits::window).toList());
    }

    private static Window window(String text) {
        List<String> parts = Arrays.asList(text.strip().split("/", 2));
        if (parts.size() < 2) {
            throw new IllegalArgumentException("a limit reads like 5/PT1H, not " + text);
        }
        return new Window(Long.parseLong(parts.get(0)), Duration.parse(parts.get(1)));
    }
}
