package org.certhall.web.staff.review;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H2;
import com.vaadin.flow.component.html.Paragraph;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.document.DocumentException;
import org.certhall.api.review.Question;
import org.certhall.api.review.ReviewCase;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.Words;
import org.certhall.web.components.picture.PictureViewer;

/** What the applicant was asked, and what he answered. */
final class QuestionsCard extends Div {
    private static final long serialVersionUID = 1;
    private final transient Desk desk;
    private final transient Words words;

    QuestionsCard(Desk desk, ReviewCase open) {
        this.desk = desk;
        this.words = desk.words();
        addClassNames("card", "stack");
        setVisible(!open.questions().isEmpty());
        add(new H2(words.get("questions")));
        open.questions().forEach(this::add);
    }

    private void add(Question question) {
        Paragraph asked =
                new Paragraph(words.get("question.asked", HallTime.minute(question.asked()), question.text()));
        asked.addClassName("message-text");
        add(asked);
        question.answer().ifPresent(answer -> {
            Paragraph text = new Paragraph(words.get("question.answered", HallTime.minute(answer.at()), answer.text()));
            text.addClassName("message-text");
            add(text);
            answer.document().ifPresent(this::picture);
        });
    }

    /** Fetched when somebody asks for it: each look is on record. */
    private void picture(String document) {
        Div place = new Div();
        place.add(new Button(words.get("question.picture"), click -> {
            place.removeAll();
            try {
                byte[] jpeg = desk.services().documents().preview(desk.caller(), document);
                PictureViewer viewer = new PictureViewer(words.locale());
                viewer.show(words.get("question.picture.title"), jpeg);
                place.add(viewer);
            } catch (DocumentException | AccessDeniedException unavailable) {
                place.add(new Paragraph(words.get("pictures.away")));
            }
        }));
        add(place);
    }
}
