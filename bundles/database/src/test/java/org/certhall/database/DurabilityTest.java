package org.certhall.database;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.Statement;
import org.junit.jupiter.api.RepeatedTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a commit acknowledged is there after the process was killed. */
class DurabilityTest {
    private static final int ACKNOWLEDGED_BEFORE_KILL = 2000;

    @RepeatedTest(3)
    void losesNoAcknowledgedRowWhenKilled(@TempDir Path folder) throws Exception {
        int acknowledged = insertUntilKilled(folder);

        Diary diary = new Diary();
        try (DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            watch.step();
            assertThat(Integer.parseInt(
                            Databases.ask(diary.pool(), "select count(*) from receipt where n <= " + acknowledged)))
                    .isEqualTo(acknowledged);
        }
    }

    @Test
    void waitsWhileAnotherProcessHasTheFile(@TempDir Path folder) throws Exception {
        Process child = startClerk(folder);
        Diary diary = new Diary();
        try (BufferedReader receipts = child.inputReader();
                DatabaseWatch watch = Databases.watch(Databases.h2(folder), diary)) {
            assertThat(receipts.readLine()).isEqualTo("1");
            watch.step();
            assertThat(diary.lines).singleElement().asString().contains("already in use");
        } finally {
            child.destroyForcibly().waitFor();
        }
    }

    private static int insertUntilKilled(Path folder) throws Exception {
        Process child = startClerk(folder);
        try (BufferedReader receipts = child.inputReader()) {
            int last = 0;
            String line = receipts.readLine();
            while (line != null) {
                last = Math.max(last, Integer.parseInt(line));
                if (last == ACKNOWLEDGED_BEFORE_KILL) {
                    child.toHandle().destroyForcibly();
                }
                line = receipts.readLine();
            }
            assertThat(child.waitFor()).as("killed by signal 9").isEqualTo(128 + 9);
            assertThat(last).isGreaterThanOrEqualTo(ACKNOWLEDGED_BEFORE_KILL);
            return last;
        }
    }

    private static Process startClerk(Path folder) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        return new ProcessBuilder(
                        java, "-cp", System.getProperty("java.class.path"), Clerk.class.getName(), folder.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start();
    }

    /** Inserts for ever, and writes each number to its standard output after the commit. */
    static final class Clerk {
        public static void main(String[] arguments) throws Exception {
            Diary diary = new Diary();
            DatabaseWatch watch = Databases.watch(Databases.h2(Path.of(arguments[0])), diary);
            watch.step();
            try (Connection connection = diary.pool().getConnection()) {
                try (Statement statement = connection.createStatement()) {
                    statement.execute("create table receipt (n int primary key)");
                }
                try (PreparedStatement insert = connection.prepareStatement("insert into receipt values (?)")) {
                    connection.setAutoCommit(false);
                    for (int n = 1; ; n++) {
                        insert.setInt(1, n);
                        insert.executeUpdate();
                        connection.commit();
                        System.out.println(n);
                    }
                }
            }
        }
    }
}
