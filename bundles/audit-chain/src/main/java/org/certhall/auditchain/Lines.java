package org.certhall.auditchain;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Iterator;
import java.util.NoSuchElementException;
import org.jspecify.annotations.Nullable;

/** The lines of a file, byte by byte as they are; only a line feed ends one. */
public final class Lines implements Iterator<byte[]>, AutoCloseable {
    private static final int LONGEST = 1 << 20;

    private final InputStream in;
    private long left;
    private byte @Nullable [] next;

    /**
     * @param in is closed with this
     * @param length how many bytes are read at most
     */
    public Lines(InputStream in, long length) {
        this.in = new BufferedInputStream(in, 1 << 16);
        this.left = length;
        this.next = read();
    }

    @Override
    public boolean hasNext() {
        return next != null;
    }

    @Override
    public byte[] next() {
        byte[] line = next;
        if (line == null) {
            throw new NoSuchElementException("there is no further line");
        }
        next = read();
        return line;
    }

    /** Gives the lines as text, byte for byte a character. */
    public Iterator<String> text() {
        return new Iterator<>() {
            @Override
            public boolean hasNext() {
                return Lines.this.hasNext();
            }

            @Override
            public String next() {
                return new String(Lines.this.next(), StandardCharsets.ISO_8859_1);
            }
        };
    }

    private byte @Nullable [] read() {
        ByteArrayOutputStream line = new ByteArrayOutputStream(512);
        try {
            for (; left > 0 && line.size() < LONGEST; left--) {
                int unit = in.read();
                if (unit < 0) {
                    left = 0;
                    break;
                }
                if (unit == '\n') {
                    left--;
                    return line.toByteArray();
                }
                line.write(unit);
            }
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
        return line.size() == 0 ? null : line.toByteArray();
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException unclosable) {
            throw new UncheckedIOException(unclosable);
        }
    }
}
