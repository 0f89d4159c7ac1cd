package org.certhall.web.staff.review;

import com.vaadin.flow.component.UI;
import java.util.function.Consumer;
import org.certhall.api.access.Caller;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.web.components.Words;
import org.certhall.web.components.names.FieldNames;
import org.certhall.web.portal.api.Visitor;

/**
 * What the parts of a page about one order have in common.
 *
 * @param tell shows what was done, or why it was not, and what the order is like now
 */
record Desk(Words words, CaseView.Services services, OrderNumber number, Told tell) {
    /** Shows what came of something. */
    interface Told {
        void of(String done, String refused);
    }

    Caller caller() {
        return Visitor.of(UI.getCurrent()).caller();
    }

    /** Tries something and says so, or says why not. */
    boolean attempt(String done, Consumer<Caller> call) {
        try {
            call.accept(caller());
            tell.of(done, "");
            return true;
        } catch (ReviewException refused) {
            tell.of("", ReviewTexts.refused(refused, words));
            return false;
        }
    }

    FieldNames names(ReviewCase open) {
        return new FieldNames(words.locale(), open.offer().subjectKind());
    }
}
