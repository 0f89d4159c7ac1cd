package org.certhall.core.letter;

import static org.osgi.service.component.annotations.ReferenceCardinality.MULTIPLE;
import static org.osgi.service.component.annotations.ReferencePolicy.DYNAMIC;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.Letter;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.letter.LetterWriter;
import org.certhall.api.value.LocalisedText;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the letters that a draft needs, filled with what was typed so far (S65, S122). */
@Component(service = Letters.class)
public final class Letters {
    /** Papers carry the date of the place where the hall stands. */
    private static final ZoneId HALL = ZoneId.of("Asia/Shanghai");

    private static final String LETTER = "letter";

    private final List<LetterWriter> writers = new CopyOnWriteArrayList<>();
    private final DraftCodes codes;
    private final Clock clock;

    @Activate
    public Letters(@Reference DraftCodes codes) {
        this(codes, Clock.systemUTC());
    }

    Letters(DraftCodes codes, Clock clock) {
        this.codes = codes;
        this.clock = clock;
    }

    @Reference(cardinality = MULTIPLE, policy = DYNAMIC)
    void addWriter(LetterWriter writer) {
        writers.add(writer);
    }

    void removeWriter(LetterWriter writer) {
        writers.remove(writer);
    }

    /** Gives the formats in which letters can be had now. */
    public Set<LetterFormat> formats() {
        Set<LetterFormat> formats = EnumSet.noneOf(LetterFormat.class);
        writers.stream().filter(LetterWriter::ready).map(LetterWriter::format).forEach(formats::add);
        return formats;
    }

    /** Tells whether there is a text for a paper: the project's own, or for a letter of authorisation the house's. */
    public static boolean has(RequiredDocument paper) {
        return paper.template() != null || paper.id().equals(LETTER);
    }

    /**
     * Writes a letter; outside transactions.
     *
     * @param answers what was typed so far, whole or not
     * @throws LetterException where it cannot be written
     */
    public byte[] write(
            ProjectOffer offer,
            String paper,
            OrderNumber number,
            Map<FieldKey, String> answers,
            LetterFormat format,
            Locale language) {
        LocalisedText template = offer.documents().stream()
                .filter(document -> document.id().equals(paper) && has(document))
                .findFirst()
                .map(document -> document.template() == null ? DefaultLetter.TEXT : document.template())
                .orElseThrow(() -> new LetterException(LetterException.Code.NO_TEXT));
        LetterWriter writer = writer(format);
        LocalDate day = clock.instant().atZone(HALL).toLocalDate();
        LetterText text = new LetterText(answers, offer.name().in(language), day, language);
        return writer.write(
                new Letter(text.fill(template.in(language)), codes.code(number, answers), number.grouped()));
    }

    /**
     * Writes a paper of the house's own; outside transactions.
     *
     * @param values what the places of the text stand for
     * @param code what the QR code in the corner says
     * @throws LetterException where it cannot be written
     */
    public byte[] write(
            LocalisedText text,
            Map<String, String> values,
            String code,
            String caption,
            LetterFormat format,
            Locale language) {
        String filled = new LetterText(values).fill(text.in(language));
        return writer(format).write(new Letter(filled, code, caption));
    }

    private LetterWriter writer(LetterFormat format) {
        return writers.stream()
                .filter(each -> each.format() == format && each.ready())
                .findFirst()
                .orElseThrow(() -> new LetterException(LetterException.Code.NO_WRITER));
    }
}
