package org.certhall.auditchain.tool;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import org.certhall.auditchain.ChainCheck;
import org.certhall.auditchain.Fault;
import org.certhall.auditchain.Faults;
import org.certhall.auditchain.HeadKey;
import org.certhall.auditchain.Lines;
import org.certhall.auditchain.RecordLine;

/**
 * Verifies an export of the audit log without a portal: {@code RECORDS HEADS KEY…}, that is the exported records, the
 * signed heads and the public keys in PEM. Ends with 0 where everything is right, 1 where something is wrong, and 2
 * where that cannot be told.
 */
public final class AuditVerify {
    private static final long STEP = 1_000_000;
    private static final int FEWEST = 3;

    private final PrintStream out;
    private final Faults faults = new Faults();

    private AuditVerify(PrintStream out) {
        this.out = out;
    }

    public static void main(String... arguments) {
        System.exit(run(System.out, arguments));
    }

    static int run(PrintStream out, String... arguments) {
        if (arguments.length < FEWEST) {
            out.println("usage: audit-verify RECORDS HEADS KEY...");
            return 2;
        }
        List<Path> files = List.of(arguments).stream().map(Path::of).toList();
        try {
            return new AuditVerify(out).verify(files.get(0), files.get(1), keys(files.subList(2, files.size())));
        } catch (NoSuchFileException missing) {
            out.println("cannot verify: there is no file " + missing.getFile());
            return 2;
        } catch (IOException | UncheckedIOException | IllegalArgumentException unusable) {
            out.println("cannot verify: " + unusable.getMessage());
            return 2;
        }
    }

    private static Map<String, HeadKey> keys(List<Path> files) throws IOException {
        Map<String, HeadKey> keys = new HashMap<>();
        for (Path file : files) {
            HeadKey key = HeadKey.parse(Files.readString(file));
            keys.put(key.id(), key);
        }
        return keys;
    }

    private int verify(Path records, Path heads, Map<String, HeadKey> keys) throws IOException {
        try (Lines recordLines = new Lines(Files.newInputStream(records), Long.MAX_VALUE);
                Lines headLines = new Lines(Files.newInputStream(heads), Long.MAX_VALUE)) {
            ChainCheck check = new ChainCheck(headLines.text(), keys, faults);
            while (recordLines.hasNext()) {
                take(recordLines.next(), check);
            }
            check.finish();
            List<Fault> found = faults.all();
            found.forEach(fault -> out.println(fault.sentence()));
            out.println((found.isEmpty() ? "SOUND: " : "NOT SOUND: ") + check.last() + " records");
            return found.isEmpty() ? 0 : 1;
        }
    }

    private void take(byte[] line, ChainCheck check) {
        OptionalLong number = RecordLine.number(line);
        if (number.isEmpty()) {
            faults.add(Fault.Kind.RECORDS_ADDED, check.last() + 1, check.last() + 1);
            return;
        }
        check.record(number.getAsLong(), line, null);
        if (number.getAsLong() % STEP == 0) {
            out.println(number.getAsLong() + " records read");
        }
    }
}
