package org.certhall.web.staff.finance.tasks;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.finance.FinanceException;
import org.certhall.api.finance.FinanceTask;
import org.certhall.api.payment.Bill;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.web.components.Words;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TaskTextsTest {
    @ParameterizedTest
    @EnumSource(FinanceTask.Kind.class)
    void everyTaskHasANameAndSaysWhatToDo(FinanceTask.Kind kind) {
        for (Locale language : new Locale[] {Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH}) {
            Words words = TaskTexts.in(language);
            for (Bill.Kind subject : Bill.Kind.values()) {
                assertThat(TaskTexts.name(task(kind, subject), words)).isNotBlank();
                assertThat(TaskTexts.advice(task(kind, subject), words)).isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @EnumSource(FinanceException.Code.class)
    void everyRefusalSaysWhy(FinanceException.Code code) {
        assertThat(TaskTexts.in(Locale.SIMPLIFIED_CHINESE).get("problem." + code))
                .isNotBlank();
        assertThat(TaskTexts.in(Locale.ENGLISH).get("problem." + code)).isNotBlank();
    }

    private static FinanceTask task(FinanceTask.Kind kind, Bill.Kind subject) {
        return new FinanceTask(
                1,
                kind,
                subject,
                "wechat",
                LocalisedText.same("WeChat"),
                Optional.empty(),
                "T",
                Money.ZERO,
                Optional.empty(),
                Optional.empty(),
                Instant.EPOCH,
                Optional.empty(),
                Optional.empty());
    }
}
