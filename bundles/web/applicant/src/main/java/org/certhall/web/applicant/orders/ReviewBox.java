package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.ListItem;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.html.UnorderedList;
import java.util.Optional;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.Documents;
import org.certhall.api.order.OrderDetail;
import org.certhall.api.review.OwnReviews;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;
import org.certhall.web.components.picture.MarkedPicture;
import org.certhall.web.portal.api.Visitor;

/** What officers want of the applicant: to wait, to answer, to correct, or to know why his order was refused. */
final class ReviewBox extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient OwnReviews reviews;
    private final transient Documents documents;
    private final transient AnswerForm.Told told;
    private transient Optional<OwnReviews.Standing> shown = Optional.empty();

    /** @param told shows what became of an answer */
    ReviewBox(Words words, OwnReviews reviews, Documents documents, AnswerForm.Told told) {
        this.words = words;
        this.reviews = reviews;
        this.documents = documents;
        this.told = told;
        addClassName("stack");
        setVisible(false);
    }

    /** What is being typed stays as long as the same is asked. */
    void show(OrderDetail detail) {
        Optional<OwnReviews.Standing> now =
                reviews.find(visitor().caller(), detail.line().number());
        if (now.equals(shown)) {
            return;
        }
        shown = now;
        removeAll();
        now.ifPresent(standing -> {
            standing.outlook().ifPresent(wait -> add(new Paragraph(BacklogNotice.outlook(wait, words))));
            standing.question()
                    .ifPresent(
                            question -> add(new AnswerForm(words, reviews, documents, detail.line(), question, told)));
            if (!standing.remarks().isEmpty()) {
                add(new H2(words.get("review.remarks")), remarks(standing));
            }
            standing.refusal().ifPresent(reason -> add(new H2(words.get("review.refusal")), new Paragraph(reason)));
        });
        setVisible(getComponentCount() > 0);
    }

    private Component remarks(OwnReviews.Standing standing) {
        FieldNames names = new FieldNames(words.locale(), standing.subject());
        return new UnorderedList(standing.remarks().stream()
                .map(remarked -> {
                    String label = names.label(remarked.field());
                    ListItem item = new ListItem(new Span(
                            words.get("review.remark", label, remarked.remark().reason())));
                    picture(remarked, label).ifPresent(item::add);
                    return item;
                })
                .toArray(ListItem[]::new));
    }

    private Optional<Component> picture(OwnReviews.Remarked remarked, String label) {
        if (remarked.document().isEmpty() || remarked.remark().spot().isEmpty()) {
            return Optional.empty();
        }
        try {
            MarkedPicture picture = new MarkedPicture(words.get("review.spot", label));
            picture.addClassName("review-spot");
            picture.show(documents.preview(visitor().caller(), remarked.document()));
            picture.mark(remarked.remark().spot());
            return Optional.of(picture);
        } catch (DocumentException | AccessDeniedException away) {
            return Optional.empty();
        }
    }

    private static Visitor visitor() {
        return Visitor.of(UI.getCurrent());
    }
}
