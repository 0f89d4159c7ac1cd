package org.certhall.core.message;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.message.Channel;
import org.certhall.api.protection.DataProtection;

/** Seals messages while they wait. */
final class SealedMessages {
    private static final String PAYLOAD = "message.payload";
    private static final String RECIPIENT = "message.recipient";
    private static final int FORMAT = 1;

    private final DataProtection protection;

    SealedMessages(DataProtection protection) {
        this.protection = protection;
    }

    byte[] seal(Message message) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, message.kind());
            write(out, message.channel().name());
            write(out, message.recipient());
            write(out, message.locale().toLanguageTag());
            out.writeInt(message.values().size());
            for (Map.Entry<String, String> value : message.values().entrySet()) {
                write(out, value.getKey());
                write(out, value.getValue());
            }
            out.writeBoolean(message.expires().isPresent());
            out.writeLong(message.expires().map(Instant::toEpochMilli).orElse(0L));
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return protection.seal(PAYLOAD, bytes.toByteArray());
    }

    Message open(byte[] sealed) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(protection.open(PAYLOAD, sealed)))) {
            int format = in.readByte();
            if (format != FORMAT) {
                throw new IllegalStateException("a message of the unknown format " + format);
            }
            return new Message(
                    read(in),
                    Channel.valueOf(read(in)),
                    read(in),
                    Locale.forLanguageTag(read(in)),
                    values(in),
                    expires(in));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Makes what finds the messages to somebody again. */
    byte[] index(String recipient) {
        return protection.blindIndex(RECIPIENT, recipient.strip().toLowerCase(Locale.ROOT));
    }

    private static Map<String, String> values(DataInputStream in) throws IOException {
        int size = in.readInt();
        Map<String, String> values = new LinkedHashMap<>();
        for (int i = 0; i < size; i++) {
            values.put(read(in), read(in));
        }
        return values;
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static String read(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }

    private static Optional<Instant> expires(DataInputStream in) throws IOException {
        boolean present = in.readBoolean();
        long millis = in.readLong();
        return present ? Optional.of(Instant.ofEpochMilli(millis)) : Optional.empty();
    }
}
