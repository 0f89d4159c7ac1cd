package org.certhall.testing.e2e;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.time.Duration;
import java.util.HashMap;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

/** A portal of its own, run from the distribution on free ports with a data folder of its own. */
public final class PortalProcess implements AutoCloseable {
    private static final Duration PATIENCE = Duration.ofMinutes(3);
    private static final Duration BETWEEN_LOOKS = Duration.ofMillis(50);

    private final Path home;
    private final Path data;
    private final Ports ports;
    private final Map<String, String> environment;
    private final HttpClient client = HttpClient.newHttpClient();
    private Process process;

    private PortalProcess(Path home, Path data, Ports ports, Map<String, String> environment, Process process) {
        this.home = home;
        this.data = data;
        this.ports = ports;
        this.environment = environment;
        this.process = process;
    }

    /**
     * Starts a demo and returns at once.
     *
     * @param home the unpacked distribution
     * @param data the data folder; a new one is a new world
     * @param more environment beside the ports and the data folder, such as {@code CERTHALL_DB}
     */
    public static PortalProcess start(Path home, Path data, Map<String, String> more) {
        Ports ports = Ports.free();
        Map<String, String> environment = new HashMap<>(Map.of(
                "CERTHALL_PROFILE", "demo",
                "CERTHALL_DATA", data.toString(),
                "CERTHALL_HTTP", String.valueOf(ports.http()),
                "CERTHALL_HTTPS", String.valueOf(ports.https()),
                "CERTHALL_SSH", String.valueOf(ports.ssh()),
                "CERTHALL_PEERS", String.valueOf(ports.peers()),
                "JAVA_HOME", System.getProperty("java.home")));
        environment.putAll(more);
        return new PortalProcess(home, data, ports, environment, launch(home, data, environment));
    }

    private static Process launch(Path home, Path data, Map<String, String> environment) {
        try {
            Files.createDirectories(data.resolve("log"));
            ProcessBuilder builder = new ProcessBuilder(
                            home.resolve("bin/karaf").toString(), "daemon")
                    .redirectErrorStream(true)
                    .redirectOutput(data.resolve("log/portal.out").toFile());
            builder.environment().putAll(environment);
            return builder.start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Gives the address of a page over plain HTTP. */
    public URI page(String path) {
        return URI.create("http://127.0.0.1:" + ports.http() + "/" + path);
    }

    public Ports ports() {
        return ports;
    }

    public Path data() {
        return data;
    }

    /** Gives the folder whose files are plugged in. */
    public Path deploy() {
        return data.resolve("deploy");
    }

    public long pid() {
        return process.pid();
    }

    public boolean running() {
        return process.isAlive();
    }

    /** Reads the whole log. */
    public String log() {
        try {
            return Files.readString(data.resolve("log/portal.log"));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Waits until a page answers 200, and gives the time since the call. */
    public Duration await(String path) {
        long begun = System.nanoTime();
        while (status(path) != 200) {
            if (!process.isAlive()) {
                throw new IllegalStateException("the portal has ended by itself; see " + data.resolve("log"));
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                writeThreads();
                throw new IllegalStateException("/" + path + " does not answer; see " + data.resolve("log"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    /** Lets the virtual machine write to {@code portal.out} what its threads are at. */
    private void writeThreads() {
        Commands.run(data, "kill", "-QUIT", String.valueOf(process.pid()));
    }

    /** Waits until the demo's accounts can log in: they are made after the pages answer. */
    public void awaitAccounts() {
        long begun = System.nanoTime();
        while (!log().contains("The demonstration's accounts are there")) {
            if (!process.isAlive() || System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException("the demo's accounts are not made; see " + data.resolve("log"));
            }
            LockSupport.parkNanos(BETWEEN_LOOKS.toNanos());
        }
    }

    /** Gives the status of a page, -1 where nobody answers. */
    public int status(String path) {
        try {
            CompletableFuture<Integer> status = client.sendAsync(
                            HttpRequest.newBuilder(page(path)).timeout(PATIENCE).build(), BodyHandlers.discarding())
                    .thenApply(answer -> answer.statusCode());
            return status.join();
        } catch (CompletionException nobodyThere) {
            return -1;
        }
    }

    /** Runs console commands, one a line, and gives what they print; a command that fails is an error. */
    public String console(String commands) {
        Commands.Result result = consoleResult(commands);
        if (result.status() != 0) {
            throw new IllegalStateException("the console answers: " + result.output());
        }
        return result.output();
    }

    /** Runs console commands and gives status and output. */
    public Commands.Result consoleResult(String commands) {
        return Commands.run(
                data,
                environment,
                commands + "\n",
                home.resolve("bin/client").toString(),
                "-a",
                String.valueOf(ports.ssh()),
                "-h",
                "127.0.0.1",
                "-u",
                "admin",
                "-k",
                data.resolve("secrets/console.key").toString(),
                "-b");
    }

    /** Puts a file into the deploy folder in one step, replacing one of the same name. */
    public void drop(String name, String content) {
        drop(name, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Puts a file into the deploy folder in one step, replacing one of the same name. */
    public void drop(String name, byte[] content) {
        try {
            Path beside = Files.createTempFile(data, "drop", ".part");
            Files.write(beside, content);
            Files.move(beside, deploy().resolve(name), StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Takes a file out of the deploy folder; one that is not there does no harm. */
    public void takeAway(String name) {
        try {
            Files.deleteIfExists(deploy().resolve(name));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Stops the portal and starts it again on the same data. */
    public void restart() {
        close();
        process = launch(home, data, environment);
    }

    /** Ends the process as a power cut would. */
    public void kill() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() {
        process.destroy();
        try {
            if (!process.waitFor(PATIENCE.toSeconds(), TimeUnit.SECONDS)) {
                kill();
            }
        } catch (InterruptedException e) {
            kill();
            Thread.currentThread().interrupt();
        }
    }
}
