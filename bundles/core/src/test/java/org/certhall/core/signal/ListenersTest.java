package org.certhall.core.signal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import org.certhall.api.value.Subscription;
import org.junit.jupiter.api.Test;

class ListenersTest {
    private final Listeners<String> listeners = new Listeners<>();
    private final List<String> heard = new ArrayList<>();

    @Test
    void tellsTheOthersWhenOneFails() {
        listeners.subscribe(event -> {
            throw new IllegalStateException("on purpose");
        });
        listeners.subscribe(heard::add);
        listeners.tell("news");
        assertThat(heard).containsExactly("news");
    }

    @Test
    void tellsOneThatSubscribedTwiceTwiceAndEachClosesItsOwn() {
        Consumer<String> listener = heard::add;
        Subscription first = listeners.subscribe(listener);
        listeners.subscribe(listener);
        first.close();
        first.close();
        assertThat(listeners.isEmpty()).isFalse();
        listeners.tell("news");
        assertThat(heard).containsExactly("news");
    }
}
