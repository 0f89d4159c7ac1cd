package org.certhall.core.audit;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileAttribute;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.Lines;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The file {@code audit/heads.log} among the data: the signed heads again, where somebody who can change the database
 * cannot change them. It only grows; each addition is on disk before the next round of sealing.
 */
final class HeadFile {
    /** More than the longest line. */
    private static final int TAIL = 4096;

    private static final Logger LOG = LoggerFactory.getLogger(HeadFile.class);

    private final Path file;
    private long length = -1;
    /** What a crash left of a line. */
    private String torn = "";

    private Optional<Head> last = Optional.empty();

    HeadFile(Path data) {
        this.file = data.resolve("audit").resolve("heads.log");
    }

    Path path() {
        return file;
    }

    /** Gives the newest head in the file. */
    synchronized Optional<Head> last() {
        open();
        return last;
    }

    /** Gives what can be read now, and what has to be in it. A file that makes no sense is read as it is. */
    synchronized Snapshot snapshot() {
        try {
            open();
        } catch (UnusableHeadsException broken) {
            LOG.debug("The auditor will be told", broken);
        }
        try {
            long now = Files.exists(file) ? Files.size(file) : 0;
            boolean foreign = now != length;
            long whole = foreign ? now : now - torn.length();
            return new Snapshot(whole, last.map(Head::number).orElse(0L), foreign);
        } catch (IOException unreadable) {
            throw new UnusableHeadsException("the heads in " + file + " cannot be read", unreadable);
        }
    }

    /** Reads the lines of a snapshot. */
    Lines lines(Snapshot snapshot) {
        try {
            InputStream in = Files.exists(file) ? Files.newInputStream(file) : InputStream.nullInputStream();
            return new Lines(in, snapshot.length());
        } catch (IOException unreadable) {
            throw new UnusableHeadsException("the heads in " + file + " cannot be read", unreadable);
        }
    }

    /**
     * Adds heads.
     *
     * @throws UnusableHeadsException where somebody else has changed the file, or it cannot be written
     */
    synchronized void append(List<Head> heads) {
        open();
        String text = heads.stream().map(head -> head.line() + "\n").collect(Collectors.joining());
        if (!text.startsWith(torn)) {
            throw changed();
        }
        try {
            Path folder = file.toAbsolutePath().getParent();
            boolean fresh = !Files.exists(file);
            if (fresh && folder != null) {
                Files.createDirectories(folder, mode("rwx------"));
                Files.createFile(file, mode("rw-------"));
            }
            write(text);
            if (fresh && folder != null) {
                try (FileChannel directory = FileChannel.open(folder, StandardOpenOption.READ)) {
                    directory.force(true);
                }
            }
            last = Optional.of(heads.get(heads.size() - 1));
        } catch (IOException unwritable) {
            length = -1;
            throw new UnusableHeadsException("heads cannot be written to " + file, unwritable);
        }
    }

    private void write(String text) throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.WRITE)) {
            if (channel.size() != length) {
                throw changed();
            }
            channel.position(length - torn.length());
            ByteBuffer bytes = StandardCharsets.US_ASCII.encode(text);
            while (bytes.hasRemaining()) {
                channel.write(bytes);
            }
            channel.force(true);
            length = channel.size();
            torn = "";
        }
    }

    private void open() {
        if (length >= 0) {
            return;
        }
        try {
            String end = Files.exists(file) ? tail() : "";
            int newline = end.lastIndexOf('\n');
            torn = end.substring(newline + 1);
            String whole = end.substring(0, Math.max(0, newline));
            String line = whole.substring(whole.lastIndexOf('\n') + 1);
            last = line.isEmpty()
                    ? Optional.empty()
                    : Optional.of(Head.parse(line).orElseThrow(this::changed));
            length = Files.exists(file) ? Files.size(file) : 0;
        } catch (IOException unreadable) {
            throw new UnusableHeadsException("the heads in " + file + " cannot be read", unreadable);
        }
    }

    private String tail() throws IOException {
        try (FileChannel channel = FileChannel.open(file, StandardOpenOption.READ)) {
            ByteBuffer end = ByteBuffer.allocate((int) Math.min(TAIL, channel.size()));
            channel.position(channel.size() - end.capacity());
            while (end.hasRemaining() && channel.read(end) >= 0) {
                continue;
            }
            return new String(end.array(), StandardCharsets.ISO_8859_1);
        }
    }

    private UnusableHeadsException changed() {
        return new UnusableHeadsException(
                file + " was changed by somebody else; keep a copy of it for the auditor, then"
                        + " put back the file of a backup or move it away, and start again");
    }

    private static FileAttribute<?> mode(String permissions) {
        return PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString(permissions));
    }

    /**
     * The file at one moment.
     *
     * @param length of its whole lines, in bytes
     * @param written the newest head that this process knows to be in it
     * @param foreign whether it is not as this process left it
     */
    record Snapshot(long length, long written, boolean foreign) {}
}
