package org.certhall.plugins.reading.tesseract;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.lang.ProcessBuilder.Redirect;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The program, started for each picture: no shell between, the picture goes in and the text comes out by pipes, nothing is
 * left on the disk, and whoever is not done in time is ended with all that it started.
 */
final class Tesseract {
    private static final Logger LOG = LoggerFactory.getLogger(Tesseract.class);
    private static final int LONGEST_ANSWER = 4_000_000;
    private static final Duration LOOK = Duration.ofSeconds(10);

    private final String program;

    Tesseract(String program) {
        this.program = program;
    }

    /** The program cannot be started, has failed, or was not done in time. */
    static final class NoTextException extends Exception {
        private static final long serialVersionUID = 1;

        private final boolean gone;

        NoTextException(String reason, boolean gone) {
            super(reason, null, false, false);
            this.gone = gone;
        }

        /** Tells whether the program is not there. */
        boolean gone() {
            return gone;
        }
    }

    /** Gives what is missing, for an administrator; blank where everything is there. */
    String missing() {
        try {
            List<String> languages =
                    run(List.of("--list-langs"), new byte[0], LOOK).lines().toList();
            return languages.contains("chi_sim") && languages.contains("eng")
                    ? ""
                    : "tesseract lacks its language chi_sim or eng; install tesseract-ocr-chi-sim";
        } catch (NoTextException none) {
            return String.valueOf(none.getMessage());
        }
    }

    /** Runs it once. */
    String run(List<String> arguments, byte[] in, Duration deadline) throws NoTextException {
        long end = System.nanoTime() + deadline.toNanos();
        Process process = start(arguments);
        try {
            CompletableFuture<Void> fed = CompletableFuture.runAsync(() -> feed(process, in), Tesseract::onThread);
            CompletableFuture<byte[]> said = CompletableFuture.supplyAsync(() -> listen(process), Tesseract::onThread);
            byte[] text = said.get(end - System.nanoTime(), TimeUnit.NANOSECONDS);
            fed.get(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS);
            if (!process.waitFor(Math.max(1, end - System.nanoTime()), TimeUnit.NANOSECONDS)) {
                throw new TimeoutException();
            }
            if (process.exitValue() != 0) {
                throw new NoTextException("tesseract has failed with status " + process.exitValue(), false);
            }
            return new String(text, StandardCharsets.UTF_8);
        } catch (TimeoutException late) {
            throw new NoTextException("tesseract was not done in time", false);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new NoTextException("stopped", false);
        } catch (ExecutionException broken) {
            LOG.debug("The pipes of tesseract have broken", broken);
            throw new NoTextException("tesseract has gone away", false);
        } finally {
            process.descendants().forEach(ProcessHandle::destroyForcibly);
            process.destroyForcibly();
        }
    }

    private Process start(List<String> arguments) throws NoTextException {
        List<String> command = new ArrayList<>();
        command.add(program);
        command.addAll(arguments);
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(Redirect.DISCARD);
        // One picture, one processor: several threads of its own make it slower.
        builder.environment().put("OMP_THREAD_LIMIT", "1");
        try {
            return builder.start();
        } catch (IOException absent) {
            LOG.debug("Tesseract cannot be started", absent);
            throw new NoTextException(
                    "the program " + program + " is not there; install tesseract-ocr and tesseract-ocr-chi-sim", true);
        }
    }

    /** The program may close its ear early, when the picture is none; its status tells. */
    private static void feed(Process process, byte[] in) {
        try (OutputStream out = process.getOutputStream()) {
            out.write(in);
        } catch (IOException closed) {
            LOG.debug("Tesseract has not taken the whole picture", closed);
        }
    }

    private static byte[] listen(Process process) {
        try (InputStream out = process.getInputStream()) {
            return out.readNBytes(LONGEST_ANSWER);
        } catch (IOException closed) {
            LOG.debug("Tesseract has not said everything", closed);
            return new byte[0];
        }
    }

    private static void onThread(Runnable task) {
        Thread thread = new Thread(task, "certhall-tesseract-pipe");
        thread.setDaemon(true);
        thread.start();
    }
}
