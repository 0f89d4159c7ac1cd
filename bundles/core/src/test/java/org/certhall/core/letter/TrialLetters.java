package org.certhall.core.letter;

import static java.nio.charset.StandardCharsets.UTF_8;

import org.certhall.api.letter.Letter;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.letter.LetterWriter;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.trial.Surroundings;

/** The house's letters with one writer, whose files are what is to be written: text, code and caption in lines. */
public final class TrialLetters {
    private final LetterWriter writer;
    private final DraftCodes codes;
    private final Letters letters;

    public TrialLetters(Surroundings around) {
        this(around, LetterFormat.DOCX);
    }

    public TrialLetters(Surroundings around, LetterFormat format) {
        writer = new PlainWriter(format);
        codes = new DraftCodes(around.protection());
        letters = new Letters(codes, around.clock());
        letters.addWriter(writer);
    }

    public DraftCodes codes() {
        return codes;
    }

    public Letters letters() {
        return letters;
    }

    /** Takes the writer away. */
    public void unplug() {
        letters.removeWriter(writer);
    }

    /** Stands in for a plug-in. */
    private record PlainWriter(LetterFormat format) implements LetterWriter {
        @Override
        public String id() {
            return "plain";
        }

        @Override
        public LocalisedText name() {
            return LocalisedText.same("plain");
        }

        @Override
        public boolean ready() {
            return true;
        }

        @Override
        public byte[] write(Letter letter) {
            return String.join("\n", letter.markdown(), letter.code(), letter.caption())
                    .getBytes(UTF_8);
        }
    }
}
