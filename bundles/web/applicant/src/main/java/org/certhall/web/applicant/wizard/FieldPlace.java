package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.html.Div;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import org.certhall.api.application.Answer;
import org.certhall.api.application.Conflict;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldOffer;
import org.certhall.api.application.FormField;
import org.certhall.api.application.FormField.Kind;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.identifier.OrganisationDocument;
import org.certhall.api.identifier.PersonDocument;
import org.certhall.api.reading.Place;
import org.certhall.web.components.NumberGroups;
import org.certhall.web.components.Words;
import org.jspecify.annotations.Nullable;

/**
 * Where one field stands: its input, and beneath it the choice between two values where there are two, and what was read for
 * it. Both are made when they are needed: a form has many fields, and hardly any has either.
 */
final class FieldPlace extends Div {
    private static final long serialVersionUID = 1;

    private final transient FormField field;
    private final transient Input input;
    private final transient Words words;
    private final String label;
    private @Nullable ConflictBox conflict;
    private @Nullable OfferBox offers;
    private transient Optional<FieldOffer> offered = Optional.empty();
    private long base;
    private boolean looked;
    private boolean disputed;

    FieldPlace(Words words, FormField field, String label, Input input) {
        this.field = field;
        this.input = input;
        this.words = words;
        this.label = label;
        addClassName("field-place");
        getElement().setAttribute("data-field", field.key().value());
        add(input.component());
    }

    FormField field() {
        return field;
    }

    FieldKey key() {
        return field.key();
    }

    Input input() {
        return input;
    }

    /** Gives what stands here now, for whoever saw the answer before it. */
    Edit edit() {
        return new Edit(field.key(), input.value(), base);
    }

    void show(Shown shown, Answer answer) {
        if (!disputed) {
            base = answer.revision();
            input.show(shown.typed(field));
        }
        group(shown);
    }

    /** Lets problems be shown from now on: the visitor has been here. */
    void look() {
        looked = true;
    }

    /**
     * Says what is wrong.
     *
     * @param remark an officer's, which waits for nobody
     * @param spot where on a picture that is
     */
    void problem(String sentence, String remark, Optional<Place> spot) {
        input.problem(looked && !sentence.isEmpty() ? sentence : remark);
        if (input instanceof PaperInput paper) {
            paper.mark(spot);
        }
    }

    boolean isDisputed() {
        return disputed;
    }

    /** Asks which of two values is right. */
    void dispute(Conflict both, Shown shown, Consumer<Edit> keepMine, Runnable takeTheirs) {
        settle();
        disputed = true;
        Edit mine = new Edit(field.key(), both.mine(), both.theirs().revision());
        conflict = new ConflictBox(words, both.mine(), shown.inWords(field), () -> keepMine.accept(mine), takeTheirs);
        addComponentAtIndex(1, conflict);
    }

    /** Shows what was read of pictures, where it concerns this field. */
    void follow(List<ReadPaper> papers, Shown shown, Consumer<Edit> take, Consumer<FieldOffer> dismiss) {
        if (input instanceof PaperInput paper) {
            paper.note()
                    .show(papers.stream()
                            .filter(each -> each.paper().equals(key()))
                            .findFirst());
        }
        Optional<FieldOffer> offer = papers.stream()
                .flatMap(paper -> paper.offers().stream())
                .filter(each -> each.field().equals(key()))
                .findFirst();
        if (!offer.equals(offered)) {
            offered = offer;
            if (offers != null) {
                remove(offers);
            }
            offer.ifPresent(present -> add(box(present, shown, take, dismiss)));
        }
    }

    private OfferBox box(FieldOffer offer, Shown shown, Consumer<Edit> take, Consumer<FieldOffer> dismiss) {
        offers = new OfferBox(
                words,
                label,
                offer.source(),
                shown.typed(field, offer.value()),
                () -> {
                    take.accept(new Edit(key(), offer.value(), base));
                    input.focus();
                },
                () -> {
                    dismiss.accept(offer);
                    input.focus();
                });
        return offers;
    }

    void settle() {
        disputed = false;
        if (conflict != null) {
            remove(conflict);
            conflict = null;
        }
    }

    /** Numbers of the usual documents are grouped while they are typed. */
    private void group(Shown shown) {
        if (input instanceof TextInput text) {
            if (field.kind() == Kind.ORGANISATION_NUMBER) {
                boolean usual = shown.organisationDocument() == OrganisationDocument.SOCIAL_CREDIT_CODE;
                NumberGroups.ofCode(text.field(), usual ? new int[] {4, 4, 4, 4, 2} : new int[0]);
            } else if (field.kind() == Kind.PERSON_NUMBER) {
                boolean usual = shown.personDocument(field.key()) == PersonDocument.RESIDENT_IDENTITY_CARD;
                NumberGroups.ofCode(text.field(), usual ? new int[] {6, 8, 4} : new int[0]);
            }
        }
    }
}
