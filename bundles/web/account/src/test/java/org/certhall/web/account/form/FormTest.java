package org.certhall.web.account.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import com.vaadin.flow.component.UI;
import java.util.Locale;
import java.util.concurrent.CompletableFuture;
import org.certhall.web.account.AccountTexts;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class FormTest {
    private final Form form = new Form(AccountTexts.in(Locale.ENGLISH));
    private final UI ui = new UI();
    private final Submit submit = form.submit("Send", () -> {});

    @BeforeEach
    void look() {
        UI.setCurrent(ui);
    }

    @AfterEach
    void lookAway() {
        UI.setCurrent(null);
    }

    @Test
    void waitsForAnAnswerThatIsStillToCome() {
        form.ask("Waiting", CompletableFuture::new, answer -> {});
        assertThat(submit.hasClassName("busy")).isTrue();
    }

    @Test
    void canBeSentAgainAfterAFaultThatCameAtOnce() {
        assertThatIllegalStateException()
                .isThrownBy(() -> form.ask(
                        "Waiting",
                        () -> {
                            throw new IllegalStateException("expected by the test");
                        },
                        answer -> {}));
        assertThat(submit.hasClassName("busy")).isFalse();
    }
}
