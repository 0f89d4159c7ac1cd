package org.certhall.web.staff.review;

import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import org.certhall.api.review.ReviewCase;

/** The pictures at the left, everything else beside them. */
final class Workspace extends Div {
    private static final long serialVersionUID = 1;

    private final transient RemarkList remarks;
    private final DecisionCard decision;

    Workspace(Desk desk, ReviewCase open) {
        this(desk, open, new RemarkList());
    }

    private Workspace(Desk desk, ReviewCase open, RemarkList remarks) {
        this.remarks = remarks;
        addClassName("stack");
        decision = new DecisionCard(desk, open, remarks);
        Div left = new Div(new PicturesCard(desk, open, remarks));
        left.addClassName("review-left");
        Div right = new Div(
                new GroundsCard(desk, open),
                new FieldsCard(desk, open, remarks),
                new QuestionsCard(desk, open),
                new CallBackCard(desk, open),
                decision);
        right.addClassName("stack");
        Div columns = new Div(left, right);
        columns.addClassName("review-columns");
        Paragraph keys = new Paragraph(desk.words().get("keys"));
        keys.addClassNames("muted", "small");
        add(columns, keys);
    }

    /** Gives the page of the same order as it is now, with what the officer has written so far. */
    Workspace anew(Desk desk, ReviewCase open) {
        Workspace next = new Workspace(desk, open, remarks);
        next.decision.takeOver(decision);
        return next;
    }
}
