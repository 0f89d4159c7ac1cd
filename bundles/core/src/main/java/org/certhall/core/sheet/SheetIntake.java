package org.certhall.core.sheet;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Set;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.sheet.SheetException;
import org.certhall.api.sheet.SheetException.Code;
import org.certhall.api.sheet.SheetImports;
import org.certhall.api.sheet.SheetOutcome;
import org.certhall.api.sheet.SheetRow;

/** Takes the rows of an upload as they come, and seals them part by part. Not thread-safe. */
final class SheetIntake {
    private static final int ROWS = 50;

    /** A column of the database holds a mebibyte; what is said of the rows needs its place too. */
    private static final int CHARACTERS = 100_000;

    private final Set<FieldKey> fields;
    private final UnaryOperator<byte[]> sealing;
    private final MessageDigest digest = sha256();
    private final List<byte[]> parts = new ArrayList<>();
    private final List<SheetOutcome> open = new ArrayList<>();
    private int characters;
    private int rows;
    private int fresh;

    /** @param fields all others are left out */
    SheetIntake(Set<FieldKey> fields, UnaryOperator<byte[]> sealing) {
        this.fields = Set.copyOf(fields);
        this.sealing = sealing;
    }

    void take(SheetRow row) {
        SortedMap<FieldKey, String> cells = new TreeMap<>(row.cells());
        cells.keySet().retainAll(fields);
        cells.values().removeIf(String::isBlank);
        String order = TypedText.compact(row.order());
        if (cells.isEmpty() && order.isEmpty()) {
            return;
        }
        if (++rows > SheetImports.MOST_ROWS) {
            throw new SheetException(Code.TOO_MANY_ROWS, SheetImports.MOST_ROWS);
        }
        fresh += order.isEmpty() ? 1 : 0;
        digest.update((order + cells).getBytes(StandardCharsets.UTF_8));
        open.add(SheetOutcome.waiting(new SheetRow(row.number(), order, cells)));
        characters += cells.values().stream().mapToInt(String::length).sum();
        if (open.size() == ROWS || characters > CHARACTERS) {
            close();
        }
    }

    /** Gives the sealed parts, once every row has come. */
    List<byte[]> parts() {
        if (!open.isEmpty()) {
            close();
        }
        return List.copyOf(parts);
    }

    int rows() {
        return rows;
    }

    /** Gives how many rows have no order yet. */
    int fresh() {
        return fresh;
    }

    /** Gives what tells these rows from others. */
    String content() {
        return HexFormat.of().formatHex(digest.digest());
    }

    private void close() {
        parts.add(sealing.apply(SheetText.write(open)));
        open.clear();
        characters = 0;
    }

    private static MessageDigest sha256() {
        try {
            return MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException impossible) {
            throw new IllegalStateException("every JDK has SHA-256", impossible);
        }
    }
}
