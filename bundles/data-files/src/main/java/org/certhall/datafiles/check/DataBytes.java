package org.certhall.datafiles.check;

import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;

/** The bytes of a data file, of which no more are ever read than the limit and one. */
public final class DataBytes {
    /** In bytes. */
    public static final int LIMIT = 1 << 20;

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private DataBytes() {}

    /** Reads a file, or of a too large one as much as shows that it is too large. */
    public static byte[] read(InputStream in) throws IOException {
        return in.readNBytes(LIMIT + 1);
    }

    /** Gives the text of a file. */
    public static String text(byte[] bytes) throws BrokenFileException {
        if (bytes.length > LIMIT) {
            throw new BrokenFileException(Reasons.say("file.size"));
        }
        try {
            String text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(bytes))
                    .toString();
            return text.startsWith(BYTE_ORDER_MARK) ? text.substring(1) : text;
        } catch (CharacterCodingException e) {
            throw new BrokenFileException(Reasons.say("file.encoding"));
        }
    }
}
