package org.certhall.core.audit;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.sql.Timestamp;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Objects;
import java.util.Random;
import java.util.TreeMap;
import javax.sql.DataSource;
import org.certhall.auditchain.ChainHash;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.RecordLine;

/** Somebody who may write to the database and to the file of heads, knows how both are made, and lacks the key. */
final class Forger {
    private static final SigningKey OWN_KEY = SigningKey.random();
    private static final List<String> WORDS = List.of("actor", "action", "object", "origin", "details");

    private final DataSource database;
    private final Path file;
    private final byte[] heads;
    private final int records;
    private Random random = new Random();

    /** @param records how many there are, numbered from 1 */
    Forger(DataSource database, Path file, int records) throws IOException {
        this.database = database;
        this.file = file;
        this.heads = Files.readAllBytes(file);
        this.records = records;
        sql("create table kept_record as select * from audit_record");
        sql("create table kept_head as select * from audit_head");
    }

    /** Puts everything back as it was. */
    void mend() throws IOException {
        sql("delete from audit_record");
        sql("delete from audit_head");
        sql("insert into audit_record select * from kept_record");
        sql("insert into audit_head select * from kept_head");
        Files.write(file, heads);
    }

    /** Does something forbidden, of the kind of that number; answers what. */
    String forge(long seed) throws IOException {
        random = new Random(seed);
        return switch ((int) (seed % 24)) {
            case 0, 1 -> editWord(number());
            case 2 ->
                sql("update audit_record set happened = happened + interval '1' second where number = " + number());
            case 3 -> sql("update audit_record set hash = hash || hash where number = " + number());
            case 4 -> sql("delete from audit_record where number = " + number());
            case 5 -> deleteRange();
            case 6 -> swapNumbers();
            case 7 -> sql("update audit_record set number = number - 1000 where number = " + number());
            case 8 -> closeGap();
            case 9 -> editAndChainAgain(number());
            case 10 -> truncate(true);
            case 11 -> truncate(false);
            case 12 -> append();
            case 13 -> sql("update audit_record set number = null where number = " + number());
            case 14 -> insert(-random.nextInt(3));
            case 15 -> swapContents();
            case 16 -> forgeHeadInside();
            case 17 -> sql("delete from audit_head where number > " + random.nextInt(records));
            case 18 -> flipByteOutside();
            case 19 -> cutOutside();
            case 20 -> dropLineOutside();
            case 21 -> reorderOutside();
            case 22 -> growOutside();
            default -> signEverythingAnew(number());
        };
    }

    private String editWord(int number) {
        String column = WORDS.get(random.nextInt(WORDS.size()));
        return sql("update audit_record set " + column + " = "
                + (random.nextBoolean() ? "'x' || substring(" + column + " from 2)" : "'" + random.nextInt() + "'")
                + " where number = "
                + number);
    }

    private String deleteRange() {
        int from = number();
        int until = Math.min(records, from + 1 + random.nextInt(10));
        return sql("delete from audit_record where number between " + from + " and " + until);
    }

    private String swapNumbers() {
        int one = number();
        int other = 1 + (one + random.nextInt(records - 1)) % records;
        sql("update audit_record set number = -1 where number = " + one);
        sql("update audit_record set number = " + one + " where number = " + other);
        return sql("update audit_record set number = " + other + " where number = -1");
    }

    private String closeGap() {
        int gone = number();
        sql("delete from audit_record where number = " + gone);
        for (int number = gone + 1; number <= records; number++) {
            sql("update audit_record set number = " + (number - 1) + " where number = " + number);
        }
        chainAgain();
        return "record " + gone + " removed, the rest renumbered and chained anew";
    }

    private String editAndChainAgain(int number) {
        editWord(number);
        chainAgain();
        return "record " + number + " edited and everything chained anew";
    }

    private String truncate(boolean headsToo) {
        int kept = random.nextInt(records);
        if (headsToo) {
            sql("delete from audit_head where number > " + kept);
        }
        return sql("delete from audit_record where number > " + kept);
    }

    private String append() {
        insert(records + 1);
        chainAgain();
        return "a record appended and chained";
    }

    private String insert(long number) {
        return sql("insert into audit_record (id, happened, actor, action, object, origin, details, number, hash)"
                + " select 9999, happened, actor, action, object, origin, details, " + number
                + ", hash from kept_record where number = " + number());
    }

    private String swapContents() {
        int one = number();
        int other = 1 + (one + random.nextInt(records - 1)) % records;
        sql("update audit_record set object = (select object from kept_record where number = " + other
                + ") where number = " + one);
        return sql("update audit_record set object = (select object from kept_record where number = " + one
                + ") where number = " + other);
    }

    private String forgeHeadInside() {
        TreeMap<Long, String> inside = headsInside();
        long number = List.copyOf(inside.keySet()).get(random.nextInt(inside.size()));
        switch (random.nextInt(3)) {
            case 0 -> sql("delete from audit_head where number = " + number);
            case 1 -> sql("update audit_head set number = number + 1000 where number = " + number);
            default ->
                sql("update audit_head set line = '" + flipped(String.valueOf(inside.get(number))) + "' where number = "
                        + number);
        }
        return "the head of record " + number + " in the database forged";
    }

    private String flipByteOutside() throws IOException {
        byte[] forged = heads.clone();
        int place = random.nextInt(forged.length);
        forged[place] ^= (byte) (1 << random.nextInt(7));
        Files.write(file, forged);
        return "byte " + place + " outside flipped";
    }

    private String cutOutside() throws IOException {
        int length = random.nextInt(heads.length);
        if (random.nextInt(5) == 0) {
            Files.delete(file);
            return "file outside deleted";
        }
        Files.write(file, Arrays.copyOf(heads, length));
        return "file outside cut to " + length + " bytes";
    }

    private String dropLineOutside() throws IOException {
        List<String> lines = linesOutside();
        lines.remove(random.nextInt(lines.size()));
        return rewrite(lines, "a line outside removed");
    }

    private String reorderOutside() throws IOException {
        List<String> lines = linesOutside();
        int one = random.nextInt(lines.size());
        Collections.swap(lines, one, (one + 1 + random.nextInt(lines.size() - 1)) % lines.size());
        return rewrite(lines, "two lines outside swapped");
    }

    private String growOutside() throws IOException {
        List<String> lines = linesOutside();
        String last = lines.get(lines.size() - 1);
        Head head = Head.parse(last).orElseThrow();
        lines.add(
                switch (random.nextInt(4)) {
                    case 0 -> last;
                    case 1 -> "";
                    case 2 -> flipped(last);
                    default ->
                        Head.sign(records + 7, new byte[32], head.at(), head.key(), head.digest(), OWN_KEY::sign)
                                .line();
                });
        return rewrite(lines, "a line outside added");
    }

    /** The forger edits a record, chains everything anew, and signs all heads of both places with a key of his own. */
    private String signEverythingAnew(int number) throws IOException {
        editWord(number);
        TreeMap<Long, byte[]> hashes = chainAgain();
        boolean underHisName = random.nextBoolean();
        String previous = Head.NONE;
        List<String> lines = new ArrayList<>();
        for (String line : linesOutside()) {
            Head real = Head.parse(line).orElseThrow();
            byte[] hash = Objects.requireNonNull(hashes.get(real.number()));
            String key = underHisName ? OWN_KEY.open().id() : real.key();
            Head forged = Head.sign(real.number(), hash, real.at(), key, previous, OWN_KEY::sign);
            sql("update audit_head set line = '" + forged.line() + "' where number = " + real.number());
            lines.add(forged.line());
            previous = forged.digest();
        }
        return rewrite(lines, "record " + number + " edited and everything signed by another key");
    }

    private List<String> linesOutside() {
        return new ArrayList<>(
                new String(heads, StandardCharsets.US_ASCII).lines().toList());
    }

    private String rewrite(List<String> lines, String what) throws IOException {
        Files.writeString(file, String.join("\n", lines) + "\n");
        return what;
    }

    private String flipped(String line) {
        int place = random.nextInt(line.length());
        char unit = line.charAt(place) == 'A' ? 'B' : 'A';
        return line.substring(0, place) + unit + line.substring(place + 1);
    }

    private int number() {
        return 1 + random.nextInt(records);
    }

    /** Computes all stored hashes anew, as the sealer would. */
    private TreeMap<Long, byte[]> chainAgain() {
        TreeMap<Long, byte[]> hashes = new TreeMap<>();
        ChainHash chain = new ChainHash();
        byte[] hash = ChainHash.start();
        try (Connection connection = database.getConnection();
                Statement read = connection.createStatement();
                ResultSet row = read.executeQuery("select number, happened, actor, action, object, origin, details"
                        + " from audit_record where number > 0 order by number")) {
            while (row.next()) {
                byte[] line = RecordLine.of(
                        row.getLong(1),
                        row.getObject(2, Timestamp.class).toInstant(),
                        row.getString(3),
                        row.getString(4),
                        row.getString(5),
                        row.getString(6),
                        row.getString(7));
                hash = chain.after(hash, line);
                hashes.put(row.getLong(1), hash);
            }
            try (PreparedStatement write =
                    connection.prepareStatement("update audit_record set hash = ? where number = ?")) {
                for (var entry : hashes.entrySet()) {
                    write.setBytes(1, entry.getValue());
                    write.setLong(2, entry.getKey());
                    write.executeUpdate();
                }
            }
        } catch (SQLException failed) {
            throw new IllegalStateException(failed);
        }
        return hashes;
    }

    private TreeMap<Long, String> headsInside() {
        TreeMap<Long, String> inside = new TreeMap<>();
        linesOutside().forEach(line -> inside.put(Head.parse(line).orElseThrow().number(), line));
        return inside;
    }

    private String sql(String statement) {
        try (Connection connection = database.getConnection();
                Statement change = connection.createStatement()) {
            change.executeUpdate(statement);
            return statement;
        } catch (SQLException failed) {
            throw new IllegalStateException(statement, failed);
        }
    }
}
