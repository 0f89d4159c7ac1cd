package org.certhall.web.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.icon.Icon;
import org.junit.jupiter.api.Test;

class StillTest {
    @Test
    void drawsElementsAttributesAndTextsWithoutAnyBlankBetween() {
        Anchor anchor = new Anchor("/apply", new Icon("vaadin", "home-o"), new Span("首页"));
        Div drawn = new Div(anchor);
        drawn.addClassNames("portal-links", "wide");

        Still still = Still.of(drawn);

        assertThat(still.getElement().getTag()).isEqualTo("div");
        assertThat(still.getElement().getAttribute("class")).isEqualTo("portal-links wide");
        assertThat(still.getElement().getChildCount()).isZero();
        assertThat(still.getElement().getProperty("innerHTML"))
                .isEqualTo("<a href=\"/apply\"><vaadin-icon icon=\"vaadin:home-o\"></vaadin-icon>"
                        + "<span>首页</span></a>");
    }

    @Test
    void takesTextForText() {
        Still still = Still.of(new Div(new Span("<img src=x onerror=alert(1)> & \"co\"")));

        assertThat(still.getElement().getProperty("innerHTML"))
                .isEqualTo("<span>&lt;img src=x onerror=alert(1)&gt; &amp; \"co\"</span>");
    }

    @Test
    void keepsTheSameMarkupOnce() {
        assertThat(Still.of(new Div(new Span("同"))).getElement().getProperty("innerHTML"))
                .isSameAs(Still.of(new Div(new Span("同"))).getElement().getProperty("innerHTML"));
    }
}
