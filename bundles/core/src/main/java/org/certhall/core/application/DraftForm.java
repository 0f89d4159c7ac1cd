package org.certhall.core.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.certhall.api.application.Answer;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.Step;
import org.certhall.api.reading.Place;

/**
 * The form in which a draft is kept: format (1 byte), step, revision (8), number of answers (4), and of each answer its
 * field, its revision (8) and its value; number of fields with something dismissed (4), and of each the field, the number of
 * values (4) and these; number of reasons why it was given back (4), and of each its field, its revision (8), its text, whether
 * it is about a spot of a picture (1), and if so that spot (4 times 8). A text is its length in bytes (4) and its bytes in UTF-8.
 */
final class DraftForm {
    private static final byte FORMAT = 3;

    private DraftForm() {}

    static byte[] write(Draft draft) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (DataOutputStream out = new DataOutputStream(bytes)) {
            out.writeByte(FORMAT);
            write(out, draft.step().name());
            out.writeLong(draft.revision());
            out.writeInt(draft.answers().size());
            for (Map.Entry<FieldKey, Answer> each : draft.answers().entrySet()) {
                write(out, each.getKey().value());
                out.writeLong(each.getValue().revision());
                write(out, each.getValue().value());
            }
            out.writeInt(draft.dismissed().size());
            for (Map.Entry<FieldKey, SortedSet<String>> each : draft.dismissed().entrySet()) {
                write(out, each.getKey().value());
                out.writeInt(each.getValue().size());
                for (String value : each.getValue()) {
                    write(out, value);
                }
            }
            out.writeInt(draft.reasons().size());
            for (Map.Entry<FieldKey, Draft.Reason> each : draft.reasons().entrySet()) {
                write(out, each.getKey().value());
                out.writeLong(each.getValue().revision());
                write(out, each.getValue().text());
                write(out, each.getValue().spot());
            }
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return bytes.toByteArray();
    }

    static Draft read(byte[] form) {
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(form))) {
            if (in.readByte() != FORMAT) {
                throw new IllegalStateException("a draft in a form that this version does not know");
            }
            Step step = Step.valueOf(text(in));
            long revision = in.readLong();
            SortedMap<FieldKey, Answer> answers = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                FieldKey field = new FieldKey(text(in));
                long changed = in.readLong();
                answers.put(field, new Answer(text(in), changed));
            }
            SortedMap<FieldKey, SortedSet<String>> dismissed = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                FieldKey field = new FieldKey(text(in));
                SortedSet<String> values = new TreeSet<>();
                for (int more = in.readInt(); more > 0; more--) {
                    values.add(text(in));
                }
                dismissed.put(field, values);
            }
            SortedMap<FieldKey, Draft.Reason> reasons = new TreeMap<>();
            for (int left = in.readInt(); left > 0; left--) {
                FieldKey field = new FieldKey(text(in));
                long given = in.readLong();
                reasons.put(field, new Draft.Reason(text(in), given, spot(in)));
            }
            return new Draft(step, revision, answers, dismissed, reasons);
        } catch (IOException cutOff) {
            throw new UncheckedIOException(cutOff);
        }
    }

    private static void write(DataOutputStream out, String text) throws IOException {
        byte[] bytes = text.getBytes(UTF_8);
        out.writeInt(bytes.length);
        out.write(bytes);
    }

    private static void write(DataOutputStream out, Optional<Place> spot) throws IOException {
        out.writeBoolean(spot.isPresent());
        if (spot.isPresent()) {
            out.writeDouble(spot.get().left());
            out.writeDouble(spot.get().top());
            out.writeDouble(spot.get().width());
            out.writeDouble(spot.get().height());
        }
    }

    private static Optional<Place> spot(DataInputStream in) throws IOException {
        return in.readBoolean()
                ? Optional.of(new Place(in.readDouble(), in.readDouble(), in.readDouble(), in.readDouble()))
                : Optional.empty();
    }

    private static String text(DataInputStream in) throws IOException {
        return new String(in.readNBytes(in.readInt()), UTF_8);
    }
}
