package org.certhall.core.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.function.ObjLongConsumer;
import javax.sql.DataSource;
import org.certhall.api.audit.AuditLog.AuditVerdict;
import org.certhall.auditchain.ChainHash;
import org.certhall.auditchain.Details;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.RecordLine;
import org.certhall.core.folder.HallFolders;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.NullMarked;
import org.postgresql.copy.CopyIn;
import org.postgresql.jdbc.PgConnection;

/** Core's own audit log of many records on PostgreSQL; it stands in core's package to reach it. */
@NullMarked
public final class LargeLog {
    private static final int HEAD_EVERY = 1000;
    private static final Instant START = Instant.parse("2026-01-01T00:00:00.000001Z");

    private final DataSource database;
    private final UnitOfWork units;
    private final Seals seals;

    public LargeLog(DataSource database, UnitOfWork units, Path folder) {
        this.database = database;
        this.units = units;
        this.seals = new Seals(new HallFolders(folder, folder.resolve("secrets")));
    }

    /** Writes records with their hashes and a head after each thousand, as the sealer would have in the course of time. */
    public void fill(int records) {
        SigningKey key = seals.keyFile().make();
        List<Head> heads = new ArrayList<>();
        ChainHash chain = new ChainHash();
        byte[] hash = ChainHash.start();
        try (Connection connection = database.getConnection()) {
            CopyIn copy = connection
                    .unwrap(PgConnection.class)
                    .getCopyAPI()
                    .copyIn(
                            "copy audit_record (id, happened, actor, action, object, origin, details, number, hash) from"
                                    + " stdin with (format csv, quote '~')");
            for (long number = 1; number <= records; number++) {
                Row row = Row.of(number);
                hash = chain.after(hash, row.line());
                byte[] csv = row.csv(hash).getBytes(StandardCharsets.UTF_8);
                copy.writeToCopy(csv, 0, csv.length);
                if (number % HEAD_EVERY == 0 || number == records) {
                    String previous = heads.isEmpty()
                            ? Head.NONE
                            : heads.get(heads.size() - 1).digest();
                    heads.add(Head.sign(number, hash, START, key.open().id(), previous, key::sign));
                }
            }
            copy.endCopy();
            write(connection, heads);
        } catch (SQLException failed) {
            throw new UncheckedIOException(new IOException("the log could not be written", failed));
        }
        seals.outside().append(heads);
    }

    private static void write(Connection connection, List<Head> heads) throws SQLException {
        try (PreparedStatement insert =
                connection.prepareStatement("insert into audit_head (number, line) values (?, ?)")) {
            for (Head head : heads) {
                insert.setLong(1, head.number());
                insert.setString(2, head.line());
                insert.addBatch();
            }
            insert.executeBatch();
        }
    }

    public AuditVerdict verify() {
        return new Verification(units, seals.outside(), seals.keys(), Clock.systemUTC()).run(records -> {});
    }

    /** Hands over the lines that are hashed, made of the same texts and without a database. */
    public static void lines(int records, ObjLongConsumer<byte[]> sink) {
        for (long number = 1; number <= records; number++) {
            sink.accept(Row.of(number).line(), number);
        }
    }

    /** Lets the sealer have so many fresh records. */
    public void seal(int records) {
        units.perform(entities -> {
            for (int record = 0; record < records; record++) {
                entities.persist(new AuditEntry(START, "anonymous", "login.failed", "account:" + record, "", Map.of()));
            }
        });
        Sealer sealer = new Sealer(units, seals, Clock.systemUTC());
        while (sealer.round()) {
            continue;
        }
    }

    private record Row(long number, Instant at, String actor, String object, String origin, String details) {
        static Row of(long number) {
            return new Row(
                    number,
                    START.plusMillis(number * 7),
                    "account:" + number % 10_007,
                    "order:" + number,
                    String.format("%064x", number * 31),
                    Details.json(Map.of("session", "" + number, "method", "password")));
        }

        byte[] line() {
            return RecordLine.of(number, at, actor, "login.succeeded", object, origin, details);
        }

        String csv(byte[] hash) {
            return -number + "," + at + "," + actor + ",login.succeeded," + object + "," + origin + ",~" + details
                    + "~," + number + ",\\x" + HexFormat.of().formatHex(hash) + "\n";
        }
    }
}
