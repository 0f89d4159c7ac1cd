package org.certhall.testing.process;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** A program that tells, a line for each, what it has finished, and is killed (SIGKILL) in the midst of what comes next. */
public final class Killed {
    private Killed() {}

    /**
     * Runs a program on this one's class path until it has told of so many things, kills it, and gives all that it told.
     *
     * @param told how many lines are waited for
     * @param whole what a whole line looks like: the kill may cut the last one off
     */
    public static List<String> after(int told, String whole, Class<?> program, String... arguments)
            throws IOException, InterruptedException {
        Process process = start(program, arguments);
        List<String> lines = new ArrayList<>();
        try (BufferedReader out = process.inputReader(UTF_8)) {
            for (int line = 0; line < told; line++) {
                lines.add(next(out));
            }
            // Unlike the process, its handle leaves what was told in the pipe.
            process.toHandle().destroyForcibly();
            process.waitFor();
            out.lines().filter(line -> line.matches(whole)).forEach(lines::add);
        } finally {
            process.destroyForcibly();
        }
        return lines;
    }

    private static Process start(Class<?> program, String... arguments) throws IOException {
        List<String> command = Stream.concat(
                        Stream.of(
                                Path.of(System.getProperty("java.home"), "bin", "java")
                                        .toString(),
                                "-XX:TieredStopAtLevel=1",
                                "-cp",
                                System.getProperty("java.class.path"),
                                program.getName()),
                        Stream.of(arguments))
                .toList();
        return new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    private static String next(BufferedReader out) throws IOException {
        String line = out.readLine();
        if (line == null) {
            throw new AssertionError("the program has ended by itself");
        }
        return line;
    }
}
