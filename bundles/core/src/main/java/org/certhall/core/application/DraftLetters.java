package org.certhall.core.application;

import java.util.Locale;
import java.util.Set;
import javax.persistence.EntityManager;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.FieldKey;
import org.certhall.api.catalogue.RequiredDocument;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.core.letter.LetterException;
import org.certhall.core.letter.Letters;
import org.certhall.core.order.CustomerOrder;
import org.certhall.core.order.OrderLife;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the papers that an application needs signed and stamped, for as long as it is filled in (S65). */
@Component(service = DraftLetters.class)
public final class DraftLetters {
    private final ApplicationReader reader;
    private final Letters letters;

    @Activate
    public DraftLetters(@Reference ApplicationReader reader, @Reference Letters letters) {
        this.reader = reader;
        this.letters = letters;
    }

    Set<LetterFormat> formats() {
        return letters.formats();
    }

    /**
     * Gives what a letter is filled with.
     *
     * @throws ApplicationException {@code CLOSED}
     */
    ReadApplication filled(EntityManager entities, CustomerOrder order) {
        if (!OrderLife.open(order.state(), OrderActor.APPLICANT).contains(OrderEvent.SAVE)) {
            throw new ApplicationException(Code.CLOSED);
        }
        return reader.read(entities, order);
    }

    /**
     * Writes a letter; outside transactions.
     *
     * @throws ApplicationException {@code NO_LETTER}
     */
    byte[] write(OrderNumber number, ReadApplication filled, FieldKey paper, LetterFormat format, Locale language) {
        String id = filled.offer().documents().stream()
                .map(RequiredDocument::id)
                .filter(document -> FieldKey.document(document).equals(paper))
                .findFirst()
                .orElseThrow(() -> new ApplicationException(Code.NO_LETTER));
        try {
            return letters.write(filled.offer(), id, number, filled.answers(), format, language);
        } catch (LetterException notNow) {
            throw new ApplicationException(Code.NO_LETTER);
        }
    }
}
