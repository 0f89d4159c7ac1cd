package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import org.certhall.api.application.Application;
import org.certhall.api.application.Availability;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.Notice;
import org.certhall.web.components.Words;

/** What a step says beside its fields: about the project, about other orders, and why something was refused. */
final class StepNotices {
    private final Words words;
    private final Notice project = Notice.warning();
    private final Notice renewed = Notice.information();
    private final Notice givenBack = Notice.information();
    private final Div duplicates = new Div();
    private final Notice refusal = Notice.warning();
    private List<OrderNumber> known = List.of();

    StepNotices(Words words) {
        this.words = words;
    }

    /** Gives what stays in sight wherever the visitor is on the page. */
    Component standing() {
        return box(project);
    }

    /** Gives what is read once, above the form. */
    Component passing() {
        Div passing = box(givenBack, renewed, duplicates);
        passing.addClassName("main-notices");
        return passing;
    }

    private static Div box(Component... notices) {
        Div box = new Div(notices);
        box.addClassName("step-notices");
        return box;
    }

    /** Gives what stands above the buttons. */
    Component refusal() {
        return refusal;
    }

    /** Says why something cannot be done; blank for nothing. */
    void refuse(String sentence) {
        refusal.show(sentence);
    }

    void follow(Application application) {
        boolean away = application.availability() == Availability.AWAY;
        boolean gone = application.availability() == Availability.SELECTION_GONE;
        project.show(away ? words.get("project.away") : gone ? words.get("project.selection-gone") : "");
        givenBack.show(application.state() == OrderState.REJECTED ? words.get("given-back") : "");
        renewed.show(
                application.renewed()
                        ? words.get("project.renewed", application.offer().version())
                        : "");
        if (!application.duplicates().equals(known)) {
            known = application.duplicates();
            showDuplicates();
        }
    }

    private void showDuplicates() {
        duplicates.removeAll();
        duplicates.setClassName("notice-box", !known.isEmpty());
        if (!known.isEmpty()) {
            duplicates.add(new Span(words.get("duplicates")));
        }
        for (OrderNumber number : known) {
            Anchor link = new Anchor("/orders/" + number.value(), number.grouped());
            link.addClassName("tabular");
            duplicates.add(link);
        }
    }
}
