package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Runs programs to their end. */
public final class Commands {
    private static final int PATIENCE_MINUTES = 15;

    private Commands() {}

    /** What a program left behind. */
    public record Result(int status, String output) {}

    /** Runs a program that must succeed, and gives its output. */
    static String run(Path folder, String... command) {
        Result result = run(folder, Map.of(), "", command);
        if (result.status() != 0) {
            throw new IllegalStateException(
                    String.join(" ", command) + " ended with " + result.status() + ": " + result.output());
        }
        return result.output();
    }

    /** Runs a program with more environment and something on its standard input; errors are part of the output. */
    public static Result run(Path folder, Map<String, String> environment, String input, String... command) {
        try {
            Path output = Files.createTempFile("certhall", ".out");
            ProcessBuilder builder = new ProcessBuilder(List.of(command))
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .redirectOutput(output.toFile());
            builder.environment().putAll(environment);
            Process process = builder.start();
            try (var in = process.getOutputStream()) {
                in.write(input.getBytes(StandardCharsets.UTF_8));
            }
            if (!process.waitFor(PATIENCE_MINUTES, TimeUnit.MINUTES)) {
                process.destroyForcibly();
                throw new IllegalStateException(String.join(" ", command) + " does not end");
            }
            Result result = new Result(process.exitValue(), Files.readString(output));
            Files.delete(output);
            return result;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
