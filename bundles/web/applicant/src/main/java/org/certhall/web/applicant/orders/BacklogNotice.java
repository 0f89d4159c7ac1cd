package org.certhall.web.applicant.orders;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import java.time.Duration;
import org.certhall.api.review.OwnReviews;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Places;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.api.Visitor;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Says on the home page how long the officers' queue is, where it is long (S89, S131). */
@Component
public final class BacklogNotice implements PortalFragment {
    private final OwnReviews reviews;

    @Activate
    public BacklogNotice(@Reference OwnReviews reviews) {
        this.reviews = reviews;
    }

    @Override
    public String place() {
        return Places.HOME_NOTICES;
    }

    @Override
    public com.vaadin.flow.component.Component create(FragmentContext context) {
        Words words = OrderTexts.in(context.locale());
        Div notice = new Div();
        notice.addClassName("may-be-empty");
        reviews.backlog(Visitor.of(UI.getCurrent()).caller())
                .ifPresent(backlog -> notice.add(new Paragraph(backlog.expected()
                        .map(time -> words.get("backlog", backlog.waiting(), time(time, words)))
                        .orElseGet(() -> words.get("backlog.unknown", backlog.waiting())))));
        return notice;
    }

    /** Says how long an order will wait. */
    static String outlook(OwnReviews.Wait wait, Words words) {
        return wait.expected()
                .map(time -> words.get("review.outlook", wait.before(), time(time, words)))
                .orElseGet(() -> words.get("review.outlook.unknown", wait.before()));
    }

    private static String time(Duration time, Words words) {
        if (time.toDays() > 1) {
            return words.get("time.days", time.toDays());
        }
        return time.toHours() > 1
                ? words.get("time.hours", time.toHours())
                : words.get("time.minutes", Math.max(1, time.toMinutes()));
    }
}
