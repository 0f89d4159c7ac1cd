package org.certhall.core.audit;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Iterator;
import java.util.function.LongConsumer;
import org.certhall.api.audit.AuditLog.AuditExport;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.HeadKey;
import org.certhall.auditchain.Lines;
import org.certhall.core.persistence.UnitOfWork;

/** A new folder with what the stand-alone verifier reads: records up to the newest head outside, heads, and key. */
final class ExportFolder {
    private final Path folder;
    private long written;

    ExportFolder(Path folder) {
        this.folder = folder;
    }

    AuditExport write(UnitOfWork units, HeadFile outside, HeadKey key, LongConsumer progress) {
        make();
        Path records = folder.resolve("records.jsonl");
        Path heads = folder.resolve("heads.log");
        Path keyFile = folder.resolve("audit-" + key.id() + ".pem");
        try {
            Files.writeString(keyFile, key.pem(), StandardCharsets.US_ASCII);
            long end = writeHeads(outside, heads);
            writeRecords(units, end, records, progress);
        } catch (IOException unwritable) {
            throw new UncheckedIOException("the export cannot be written to " + folder, unwritable);
        }
        return new AuditExport(records, heads, keyFile, written);
    }

    private void make() {
        try {
            if (!folder.isAbsolute()) {
                throw new IllegalArgumentException("the path of the folder must be absolute");
            }
            Files.createDirectory(
                    folder, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        } catch (FileAlreadyExistsException taken) {
            throw new IllegalArgumentException("there is a folder already: " + folder, taken);
        } catch (IOException unwritable) {
            throw new IllegalArgumentException("the folder cannot be made: " + folder, unwritable);
        }
    }

    private static long writeHeads(HeadFile outside, Path heads) throws IOException {
        long end = 0;
        try (Lines lines = outside.lines(outside.snapshot());
                OutputStream out = new BufferedOutputStream(Files.newOutputStream(heads))) {
            for (Iterator<String> text = lines.text(); text.hasNext(); ) {
                String line = text.next();
                end = Head.parse(line).map(Head::number).orElse(end);
                out.write(line.getBytes(StandardCharsets.ISO_8859_1));
                out.write('\n');
            }
        }
        return end;
    }

    private void writeRecords(UnitOfWork units, long end, Path records, LongConsumer progress) throws IOException {
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(records), 1 << 16)) {
            new SealedRecords(units).read(end, (number, line, hash) -> append(out, line), progress);
        }
    }

    private void append(OutputStream out, byte[] line) {
        try {
            out.write(line);
            out.write('\n');
            written++;
        } catch (IOException full) {
            throw new UncheckedIOException("the export cannot be written to " + folder, full);
        }
    }
}
