package org.certhall.web.staff.lostnumber;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.textfield.TextField;
import java.lang.reflect.Proxy;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.certhall.api.account.LostNumber;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;
import org.junit.jupiter.api.Test;

class ClaimPanelTest {
    private final Words words = new Words(new Texts(ClaimsView.class), Locale.ENGLISH);
    private final List<String> attempts = new ArrayList<>();
    private final Component[] parts = new ClaimPanel(words, nobody(), (done, call) -> attempts.add(done))
            .of(new LostNumber.Request(1, "guest", "139****0000", Instant.EPOCH, 0, false, Optional.empty()), "");

    @Test
    void aRefusalWithoutAReasonIsHeldUpAtItsField() {
        press("refuse");
        press("refuse.yes");

        assertThat(all(TextField.class)).singleElement().satisfies(reason -> {
            assertThat(reason.isInvalid()).isTrue();
            assertThat(reason.getErrorMessage()).isEqualTo(words.get("problem.reason"));
        });
        assertThat(attempts).isEmpty();
    }

    private void press(String key) {
        all(Button.class)
                .filter(button -> button.getText().equals(words.get(key)))
                .findFirst()
                .orElseThrow()
                .click();
    }

    private <C> Stream<C> all(Class<C> type) {
        return Arrays.stream(parts).flatMap(part -> all(part, type));
    }

    private static <C> Stream<C> all(Component part, Class<C> type) {
        Stream<C> own = type.isInstance(part) ? Stream.of(type.cast(part)) : Stream.of();
        return Stream.concat(own, part.getChildren().flatMap(child -> all(child, type)));
    }

    private static LostNumber nobody() {
        return (LostNumber) Proxy.newProxyInstance(
                LostNumber.class.getClassLoader(), new Class<?>[] {LostNumber.class}, (proxy, method, arguments) -> {
                    throw new AssertionError("nobody is asked");
                });
    }
}
