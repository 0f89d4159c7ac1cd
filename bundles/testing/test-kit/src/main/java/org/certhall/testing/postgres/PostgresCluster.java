package org.certhall.testing.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.Stream;

/**
 * A private PostgreSQL on a free port of 127.0.0.1, with one superuser and any number of empty databases.
 *
 * <p>PostgreSQL refuses to run as root; its commands then run as the user {@code postgres} of the Debian package.
 */
public final class PostgresCluster implements AutoCloseable {
    public static final String USER = "certhall";
    /** Holds characters that an address must encode, so every test of an address meets them. */
    public static final String PASSWORD = "p@ss/w:rd%?#";

    private static final Path PROGRAMS = Path.of("/usr/lib/postgresql/15/bin");
    private static final AtomicInteger DATABASES = new AtomicInteger();

    private final Path folder;
    private final int port;
    private final String sync;

    private PostgresCluster(Path folder, int port, String sync) {
        this.folder = folder;
        this.port = port;
        this.sync = sync;
    }

    /** Makes and starts a cluster that no test waits for the disk of. */
    public static PostgresCluster start() {
        return start("off");
    }

    /** Makes and starts a cluster that keeps what was committed, as in production. */
    public static PostgresCluster startDurable() {
        return start("on");
    }

    private static PostgresCluster start(String sync) {
        if (!Files.isExecutable(PROGRAMS.resolve("initdb"))) {
            throw new IllegalStateException("these tests need the Debian package postgresql-15");
        }
        try {
            Path folder = Files.createTempDirectory("certhall-postgres");
            Path password = Files.writeString(folder.resolve("password"), PASSWORD);
            run(List.of("chmod", "-R", "go=", folder.toString()));
            if (isRoot()) {
                run(List.of("chown", "-R", "postgres", folder.toString()));
            }
            PostgresCluster cluster = new PostgresCluster(folder, freePort(), sync);
            cluster.program(
                    "initdb",
                    "--no-sync",
                    "--auth=scram-sha-256",
                    "--username=" + USER,
                    "--pwfile=" + password,
                    "--encoding=UTF8",
                    "--locale=C.UTF-8",
                    "--pgdata=" + cluster.data());
            cluster.up();
            return cluster;
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    public int port() {
        return port;
    }

    /** Makes an empty database and gives its name. */
    public String newDatabase() {
        return create("");
    }

    /** Makes a copy of a database that nobody is connected to, and gives its name. */
    public String copyOf(String database) {
        return create(" template " + database);
    }

    private String create(String from) {
        String name = "test" + DATABASES.incrementAndGet();
        program(
                "psql",
                "--quiet",
                "--no-psqlrc",
                "--dbname=host=127.0.0.1 port=" + port + " user=" + USER + " dbname=postgres password='" + PASSWORD
                        + "'",
                "--command=create database " + name + from);
        return name;
    }

    /** Starts the server, and returns when it answers. */
    public void up() {
        String options = "-p " + port + " -c listen_addresses=127.0.0.1 -c fsync=" + sync
                + " -c unix_socket_directories=" + folder;
        program(
                "pg_ctl",
                "--pgdata=" + data(),
                "--log=" + folder.resolve("log"),
                "--options=" + options,
                "--wait",
                "start");
    }

    /** Stops the server as a power cut would look to its clients: all connections end at once. */
    public void down() {
        program("pg_ctl", "--pgdata=" + data(), "--mode=immediate", "--wait", "stop");
    }

    /** Kills every process of the server (SIGKILL), and returns when they are gone. */
    public void kill() {
        ProcessHandle server = server();
        List<ProcessHandle> processes =
                Stream.concat(Stream.of(server), server.descendants()).toList();
        processes.forEach(ProcessHandle::destroyForcibly);
        processes.forEach(process -> process.onExit().join());
    }

    private ProcessHandle server() {
        try {
            String pid = Files.readAllLines(data().resolve("postmaster.pid")).get(0);
            return ProcessHandle.of(Long.parseLong(pid)).orElseThrow();
        } catch (IOException notUp) {
            throw new UncheckedIOException(notUp);
        }
    }

    public boolean isUp() {
        return Files.exists(data().resolve("postmaster.pid"));
    }

    @Override
    public void close() {
        if (isUp()) {
            down();
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        }
    }

    private Path data() {
        return folder.resolve("data");
    }

    private void program(String name, String... arguments) {
        List<String> command = new ArrayList<>();
        if (isRoot()) {
            command.addAll(List.of("runuser", "-u", "postgres", "--"));
        }
        command.add(PROGRAMS.resolve(name).toString());
        command.addAll(List.of(arguments));
        run(command);
    }

    private static boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }

    /** The output goes to a file: a server started by {@code pg_ctl} would keep a pipe open. */
    private static void run(List<String> command) {
        try {
            Path output = Files.createTempFile("certhall-postgres", ".out");
            try {
                Process process = new ProcessBuilder(command)
                        .directory(Path.of("/").toFile())
                        .redirectErrorStream(true)
                        .redirectOutput(output.toFile())
                        .start();
                if (process.waitFor() != 0) {
                    throw new IllegalStateException(command.get(0) + " failed: " + Files.readString(output));
                }
            } finally {
                Files.delete(output);
            }
        } catch (IOException failed) {
            throw new UncheckedIOException(failed);
        } catch (InterruptedException hurried) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(hurried);
        }
    }

    private static int freePort() throws IOException {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
