package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.textfield.TextArea;
import org.certhall.api.application.FieldKey;
import org.certhall.api.document.Documents;
import org.certhall.api.order.OrderLine;
import org.certhall.api.review.OwnReviews;
import org.certhall.api.review.Question;
import org.certhall.api.review.ReviewException;
import org.certhall.api.review.Reviews;
import org.certhall.web.components.Words;
import org.certhall.web.components.picture.PictureField;
import org.certhall.web.portal.api.Visitor;

/** The officer's question, and where the applicant answers it (T25). */
final class AnswerForm extends Div {
    private static final long serialVersionUID = 1;

    /** Shows what became of something. */
    interface Told {
        void of(String sentence);
    }

    AnswerForm(Words words, OwnReviews reviews, Documents documents, OrderLine line, Question question, Told told) {
        addClassName("stack");
        Paragraph text = new Paragraph(question.text());
        text.addClassName("message-text");
        TextArea answer = new TextArea(words.get("answer.text"));
        answer.setHelperText(words.get("answer.text.help"));
        answer.setMaxLength(Reviews.LONGEST);
        answer.setMinRows(3);
        answer.setWidthFull();
        answer.setManualValidation(true);
        answer.addValueChangeListener(change -> answer.setInvalid(false));
        PictureField picture = new PictureField(
                documents,
                line.number(),
                FieldKey.document(Question.PICTURE),
                words.get("answer.picture"),
                words.locale());
        Button send = new Button(words.get("action.answer"), click -> {
            if (answer.getValue().isBlank()) {
                answer.setErrorMessage(words.get("answer.missing"));
                answer.setInvalid(true);
                answer.focus();
                return;
            }
            try {
                reviews.answer(
                        Visitor.of(UI.getCurrent()).caller(),
                        line.number(),
                        line.version(),
                        answer.getValue(),
                        picture.value());
                told.of(words.get("answer.done"));
            } catch (ReviewException refused) {
                told.of(words.get("answer.refused"));
            }
        });
        send.addThemeVariants(ButtonVariant.LUMO_PRIMARY);
        add(new H2(words.get("answer.question")), text, answer, picture, new Div(send));
    }
}
