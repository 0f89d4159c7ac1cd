package org.certhall.core.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;
import java.util.Random;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.reading.Finding.Outcome;
import org.junit.jupiter.api.Test;

class DraftCodesTest {
    private static final Random RANDOM = new Random(1);
    private static final OrderNumber NUMBER = OrderNumber.draw(LocalDate.of(2026, 11, 23), RANDOM);
    private static final OrderNumber ANOTHER = OrderNumber.draw(LocalDate.of(2026, 11, 23), RANDOM);
    private static final Map<FieldKey, String> ANSWERS = Map.of(
            FieldKey.ORGANISATION_NAME, "某公司",
            FieldKey.HANDLER_NAME, "王经办",
            FieldKey.HANDLER_MOBILE, "13800138000");

    private final DraftCodes codes = new DraftCodes(new TrialProtection());

    @Test
    void knowsItsOwn() {
        assertThat(codes.check(codes.code(NUMBER, ANSWERS), NUMBER, ANSWERS)).isEqualTo(Outcome.AGREES);
    }

    @Test
    void isShortAndOfCapitalsSoThatTheQrCodeIsCoarse() {
        assertThat(codes.code(NUMBER, ANSWERS)).matches("[0-9A-Z:]{1,50}");
    }

    @Test
    void tellsAnotherHandlersLetterOfTheSameDraft() {
        String code = codes.code(NUMBER, ANSWERS);

        assertThat(codes.check(code, NUMBER, with(FieldKey.HANDLER_NAME, "李经办")))
                .isEqualTo(Outcome.OUTDATED);
        assertThat(codes.check(code, NUMBER, with(FieldKey.HANDLER_NUMBER, "1")))
                .isEqualTo(Outcome.OUTDATED);
        assertThat(codes.check(code, NUMBER, with(FieldKey.ORGANISATION_NAME, "某某公司")))
                .isEqualTo(Outcome.OUTDATED);
    }

    @Test
    void whatTheLetterIsNotBoundToMayChange() {
        assertThat(codes.check(codes.code(NUMBER, ANSWERS), NUMBER, with(FieldKey.HANDLER_MOBILE, "13900139000")))
                .isEqualTo(Outcome.AGREES);
    }

    @Test
    void tellsAnotherDraftsLetter() {
        assertThat(codes.check(codes.code(ANOTHER, ANSWERS), NUMBER, ANSWERS)).isEqualTo(Outcome.DIFFERS);
    }

    @Test
    void codesOfOthersAreNone() {
        assertThat(codes.check("https://else.example", NUMBER, ANSWERS)).isEqualTo(Outcome.NOT_SEEN);
        assertThat(codes.check("CERTHALL:L1:" + NUMBER.value(), NUMBER, ANSWERS))
                .isEqualTo(Outcome.NOT_SEEN);
    }

    private static Map<FieldKey, String> with(FieldKey key, String value) {
        Map<FieldKey, String> answers = new HashMap<>(ANSWERS);
        answers.put(key, value);
        return answers;
    }
}
