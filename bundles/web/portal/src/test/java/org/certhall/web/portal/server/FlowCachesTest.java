package org.certhall.web.portal.server;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.data.binder.Binder;
import org.junit.jupiter.api.Test;

/** Watches the private fields of the pinned Flow version that {@link FlowCaches} clears. */
class FlowCachesTest {
    /** A bean as a plug-in's form has it. */
    public static class Leaving {
        public String getName() {
            return "";
        }
    }

    /** A bean of a bundle that stays. */
    public static class Staying {
        public String getName() {
            return "";
        }
    }

    @Test
    void whatLeftIsForgottenAndTheRestStays() throws ReflectiveOperationException {
        assertThat(new Binder<>(Leaving.class)).isNotNull();
        assertThat(new Binder<>(Staying.class)).isNotNull();
        int before = FlowCaches.beanTypes().size();
        FlowCaches.componentClasses().add(Leaving.class);

        FlowCaches.forget(Leaving.class::equals);

        assertThat(FlowCaches.beanTypes()).hasSize(before - 1);
        assertThat(FlowCaches.componentClasses()).doesNotContain(Leaving.class);
    }
}
