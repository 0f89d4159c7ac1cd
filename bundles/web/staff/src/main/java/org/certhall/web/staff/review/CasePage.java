package org.certhall.web.staff.review;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.H1;
import com.vaadin.flow.component.html.Paragraph;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.api.review.QueueLine;
import org.certhall.api.review.ReviewCase;
import org.certhall.api.review.ReviewException;
import org.certhall.web.components.EmptyState;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** One order: whoever has it, and for him everything that is known of it and all that he can decide. */
final class CasePage extends Div {
    private static final long serialVersionUID = 1;

    private final transient Words words;
    private final transient CaseView.Services services;
    private final transient Visitor visitor = Visitor.of(UI.getCurrent());
    private final transient Optional<OrderNumber> number;
    private final Notice done = Notice.information();
    private final Notice refused = Notice.warning();
    private final Paragraph lead = new Paragraph();
    private final Div state = new Div();
    private final Div body = new Div();
    private transient Optional<QueueLine> shown = Optional.empty();
    private transient Optional<Workspace> workspace = Optional.empty();

    CasePage(Words words, CaseView.Services services, Optional<OrderNumber> number) {
        this.words = words;
        this.services = services;
        this.number = number;
        compose();
        LiveSubscription.bind(this, changed -> services.queue().subscribe(visitor.caller(), changed), this::show);
    }

    private void compose() {
        addClassNames("page", "desk", "review-case");
        H1 heading =
                new H1(words.get("case.title", number.map(OrderNumber::grouped).orElse("")));
        heading.addClassName("tabular");
        lead.addClassName("page-lead");
        state.getElement().setAttribute("role", "status");
        Div head = new Div(new Div(heading, lead), state);
        head.addClassName("page-head");
        body.addClassName("stack");
        Div all = new Div(done, refused, body);
        all.addClassName("stack");
        add(new Anchor("/" + QueueView.ROUTE, words.get("case.back")), head, all);
    }

    private void tell(String success, String problem) {
        done.show(success);
        refused.show(problem);
        shown = Optional.empty();
        show();
    }

    private void show() {
        Optional<QueueLine> line = number.flatMap(known -> services.queue().find(visitor.caller(), known));
        if (line.isEmpty()) {
            body.removeAll();
            body.add(new EmptyState(words.get("case.unknown"), words.get("case.unknown.advice")));
            return;
        }
        if (shown.filter(former -> isAlike(former, line.get())).isPresent()) {
            return;
        }
        shown = line;
        show(line.get());
    }

    /** A claim that goes on is no news. */
    private static boolean isAlike(QueueLine former, QueueLine now) {
        return former.version() == now.version()
                && former.state() == now.state()
                && former.signed() == now.signed()
                && former.hold().map(QueueLine.Hold::officer).equals(now.hold().map(QueueLine.Hold::officer));
    }

    private void show(QueueLine line) {
        lead.setText(line.organisation().orElse(words.get("individual")) + " · " + words.of(line.project()));
        state.removeAll();
        state.add(QueueRow.badge(line, words));
        Desk desk = new Desk(words, services, line.number(), this::tell);
        boolean mine = line.hold().filter(QueueLine.Hold::mine).isPresent();
        if (line.state() == OrderState.UNDER_REVIEW && mine) {
            work(desk);
        } else {
            // Whose claim has ended goes on where he was, unless the order has gone on without him.
            workspace = workspace.filter(kept -> line.state() == OrderState.UNDER_REVIEW);
            body.removeAll();
            body.add(new Standing(desk, line, has(Role.REVIEWER)));
        }
        if (has(Role.SUPERVISOR)) {
            Component supervision = new Supervision(desk, line);
            body.add(supervision);
        }
    }

    /** What an officer has typed stays while the order is the same. */
    private void work(Desk desk) {
        try {
            ReviewCase open = services.reviews().open(visitor.caller(), desk.number());
            Workspace work =
                    workspace.map(former -> former.anew(desk, open)).orElseGet(() -> new Workspace(desk, open));
            workspace = Optional.of(work);
            body.removeAll();
            body.add(work);
        } catch (ReviewException elsewhere) {
            body.removeAll();
            refused.show(ReviewTexts.refused(elsewhere, words));
        }
    }

    private boolean has(Role role) {
        return visitor.identity()
                .filter(identity -> identity.roles().contains(role))
                .isPresent();
    }
}
