package org.certhall.web.account.lost;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import java.time.Instant;
import java.util.Locale;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.CodeSent;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Ticket;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.Pieces;
import org.certhall.web.account.Services;
import org.certhall.web.account.TrialVisitor;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LostPageTest {
    private final Words words = AccountTexts.in(Locale.ENGLISH);

    @AfterEach
    void lookAway() {
        UI.setCurrent(null);
    }

    @Test
    void whoTookTooLongIsToldWhyThePageBeginsAgain() {
        TrialVisitor visitor = TrialVisitor.comes(null);
        visitor.keep(
                Asked.class,
                new Asked(new Ticket("ticket"), new CodeSent("139****0000", Instant.EPOCH, Instant.EPOCH)));
        LostPage page = new LostPage(words, Services.ofLostNumber(LostPageTest::gone), new Letters());

        Pieces.of(page, Button.class).findFirst().orElseThrow().click();

        assertThat(Pieces.texts(page)).contains(words.get("problem.gone"), words.get("lost.button"));
        assertThat(visitor.kept(Asked.class)).isEmpty();
    }

    private static Object gone() {
        throw AccountException.of(Field.FORM, Problem.Code.GONE);
    }
}
