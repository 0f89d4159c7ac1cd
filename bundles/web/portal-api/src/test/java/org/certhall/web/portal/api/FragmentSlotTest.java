package org.certhall.web.portal.api;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.ComponentUtil;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Span;
import java.util.List;
import java.util.Locale;
import org.certhall.api.value.Subscription;
import org.junit.jupiter.api.Test;

class FragmentSlotTest {
    private final UI ui = new UI();
    private final Installed installed = new Installed();
    private final FragmentSlot slot = new FragmentSlot("card", "zqyl", () -> new Span("standard"));

    FragmentSlotTest() {
        ui.setLocale(Locale.SIMPLIFIED_CHINESE);
        ComponentUtil.setData(ui, FragmentSource.class, installed);
    }

    @Test
    void withoutAFragmentTheStandardContentIsShown() {
        look();
        assertThat(texts()).containsExactly("standard");
    }

    @Test
    void aFragmentStandsInForTheStandardContentUntilItLeaves() {
        installed.fragments = List.of(piece("one"));
        look();
        assertThat(texts()).containsExactly("one");

        installed.fragments = List.of();
        look();
        assertThat(texts()).containsExactly("standard");
    }

    @Test
    void whatStaysKeepsItsComponentWhileOthersComeMoveAndLeave() {
        PortalFragment one = piece("one");
        PortalFragment two = piece("two");
        installed.fragments = List.of(one, two);
        look();
        List<Component> before = slot.getChildren().toList();

        installed.fragments = List.of(piece("zero"), two, one);
        look();

        assertThat(texts()).containsExactly("zero", "two", "one");
        assertThat(slot.getChildren()).containsSubsequence(before.get(1), before.get(0));
    }

    @Test
    void aFragmentThatFailsShowsItsIncidentAndTheOthersAreShown() {
        PortalFragment broken = new PortalFragment() {
            @Override
            public String place() {
                return "card";
            }

            @Override
            public Component create(FragmentContext context) {
                throw new IllegalStateException("expected by the test");
            }
        };
        installed.fragments = List.of(broken, piece("two"));
        look();
        assertThat(texts()).first().asString().contains("INCIDENT");
        assertThat(texts()).last().isEqualTo("two");
    }

    private void look() {
        ui.remove(slot);
        ui.add(slot);
    }

    private List<String> texts() {
        return slot.getChildren()
                .map(child -> child.getElement().getTextRecursively())
                .toList();
    }

    private static PortalFragment piece(String text) {
        return new PortalFragment() {
            @Override
            public String place() {
                return "card";
            }

            @Override
            public Component create(FragmentContext context) {
                return new Div(text);
            }
        };
    }

    private static final class Installed implements FragmentSource {
        private List<PortalFragment> fragments = List.of();

        @Override
        public List<PortalFragment> fragments(String place, String subject) {
            return fragments;
        }

        @Override
        public Subscription subscribe(Runnable changed) {
            return () -> {};
        }

        @Override
        public String incident(PortalFragment fragment, Throwable fault) {
            return "INCIDENT";
        }
    }
}
