package org.certhall.web.portal.installed;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.html.Div;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.portal.api.PortalFragment;
import org.certhall.web.portal.site.Incidents;
import org.junit.jupiter.api.Test;

class FragmentRegistryTest {
    private final FragmentRegistry registry = new FragmentRegistry(new PortalThreads(), new Incidents());
    private long nextService = 1;

    @Test
    void thoseOfTheSubjectStandBeforeThoseOfEverySubject() {
        PortalFragment everywhere = install(new Piece("card", "", 1));
        PortalFragment second = install(new Piece("card", "zqyl", 20));
        PortalFragment first = install(new Piece("card", "zqyl", 10));
        install(new Piece("card", "other", 1));
        install(new Piece("tile", "", 1));

        assertThat(registry.fragments("card", "zqyl")).containsExactly(first, second, everywhere);
    }

    @Test
    void twoFragmentsOfOnePlaceAreListedByDifferentIds() {
        install(new Piece("card", "zqyl", 1));
        install(new Piece("card", "zqyl", 2));

        assertThat(registry.plugIns()).extracting(plugIn -> plugIn.id().id()).doesNotHaveDuplicates();
    }

    @Test
    void aFragmentThatCannotSayWhereItBelongsStaysListedAsBroken() {
        install(new Piece("card", "zqyl", 1) {
            @Override
            public String place() {
                throw new IllegalStateException("no place");
            }
        });

        assertThat(registry.plugIns()).singleElement().satisfies(plugIn -> {
            assertThat(plugIn.state()).isEqualTo(PlugInState.BROKEN);
            assertThat(plugIn.reason()).isEqualTo("no place");
        });
    }

    private PortalFragment install(PortalFragment fragment) {
        registry.add(new Origin("bundle", "1.0.0", 1, 0, nextService++), fragment);
        return fragment;
    }

    private static class Piece implements PortalFragment {
        private final String place;
        private final String subject;
        private final int order;

        Piece(String place, String subject, int order) {
            this.place = place;
            this.subject = subject;
            this.order = order;
        }

        @Override
        public String place() {
            return place;
        }

        @Override
        public String subject() {
            return subject;
        }

        @Override
        public int order() {
            return order;
        }

        @Override
        public Component create(FragmentContext context) {
            return new Div();
        }
    }
}
