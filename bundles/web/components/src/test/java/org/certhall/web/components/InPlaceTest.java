package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class InPlaceTest {
    private final Span one = new Span("one");
    private final Span two = new Span("two");
    private final Span three = new Span("three");
    private final Div parent = new Div(one, two, three);

    @Test
    void newOnesComeOthersLeaveAndAllStandInOrder() {
        Span zero = new Span("zero");
        InPlace.arrange(parent, List.of(zero, three, one));
        assertThat(parent.getChildren()).containsExactly(zero, three, one);
    }

    /** A component that is taken off and put back loses its focus. */
    @Test
    void whatStaysIsNeverTakenOff() {
        List<Object> left = new ArrayList<>();
        one.addDetachListener(event -> left.add(one));
        three.addDetachListener(event -> left.add(three));
        UI page = new UI();
        page.add(parent);

        InPlace.arrange(parent, List.of(one, three));

        assertThat(left).isEmpty();
        assertThat(parent.getChildren()).containsExactly(one, three);
    }
}
