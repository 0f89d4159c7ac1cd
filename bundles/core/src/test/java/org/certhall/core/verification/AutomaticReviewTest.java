package org.certhall.core.verification;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import org.certhall.api.application.FieldKey;
import org.certhall.api.order.OrderState;
import org.certhall.api.reading.Aspect;
import org.certhall.api.reading.Mark;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** From the uploaded papers to the decision: whatever agrees all round passes by itself, one doubt leads to an officer (S85). */
class AutomaticReviewTest {
    private final TrialReview trial;

    AutomaticReviewTest(@TempDir Path folder) {
        trial = new TrialReview(folder);
    }

    @AfterEach
    void close() {
        trial.close();
    }

    @Test
    void whatAgreesAllRoundPassesByItself() {
        trial.fillIn();

        trial.desk.submit(trial.number);
        trial.settle();

        assertThat(trial.state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }

    /** One thing that is wrong with papers that are right otherwise, and how officers are told. */
    enum Wrong {
        NO_STAMP(
                trial -> trial.reader.marks.removeIf(Mark.Stamp.class::isInstance),
                "document:letter STAMP NOT_SEEN",
                "document:licence STAMP NOT_SEEN"),
        NO_CODE(
                trial -> trial.reader.marks.removeIf(Mark.Code.class::isInstance),
                "document:letter DRAFT_CODE NOT_SEEN"),
        LETTER_OF_ANOTHER_DRAFT(
                trial -> trial.letterOf(trial.desk.begin(), trial.answers()), "document:letter DRAFT_CODE DIFFERS"),
        LETTER_FOR_SOMEBODY_ELSE(
                trial -> {
                    Map<FieldKey, String> others = trial.answers();
                    others.put(FieldKey.HANDLER_NAME, "李他人");
                    trial.letterOf(trial.number, others);
                },
                "document:letter DRAFT_CODE OUTDATED"),
        NO_HANDLER(trial -> trial.unsee("王经办"), "document:letter HANDLER_NAME NOT_SEEN"),
        NO_ORGANISATION(trial -> trial.unsee("北京启明星河科技有限公司"), "document:licence ORGANISATION_NAME NOT_SEEN"),
        NO_LEGAL_PERSON(trial -> trial.unsee("林示例"), "document:licence LEGAL_PERSON NOT_SEEN"),
        LICENCE_OF_ANOTHER(
                trial -> {
                    trial.reader.proposals.clear();
                    trial.seeNumber("91310000MA0000007L");
                },
                "document:licence SOCIAL_CREDIT_CODE DIFFERS"),
        NOBODY_READS_TEXT(
                trial -> {
                    trial.reader.aspects.remove(Aspect.TEXT);
                    trial.reader.lines.clear();
                },
                "document:letter HANDLER_NAME NOT_CHECKED",
                "document:licence LEGAL_PERSON NOT_CHECKED,ORGANISATION_NAME NOT_CHECKED"),
        NOBODY_READS_ANYTHING(
                trial -> trial.reader.aspects.clear(),
                "document:letter DRAFT_CODE NOT_CHECKED,HANDLER_NAME NOT_CHECKED,STAMP NOT_CHECKED",
                "document:licence LEGAL_PERSON NOT_CHECKED,ORGANISATION_NAME NOT_CHECKED,"
                        + "SOCIAL_CREDIT_CODE NOT_CHECKED,STAMP NOT_CHECKED");

        private final Consumer<TrialReview> done;
        private final Map<String, String> details = new TreeMap<>(Map.of("doubts", "PAPERS"));

        /** @param doubts a paper, and what is in doubt of it */
        Wrong(Consumer<TrialReview> done, String... doubts) {
            this.done = done;
            for (String doubt : doubts) {
                details.put(doubt.substring(0, doubt.indexOf(' ')), doubt.substring(doubt.indexOf(' ') + 1));
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void oneDoubtAboutThePapersLeadsToAnOfficer(Wrong wrong) {
        trial.fillIn();
        wrong.done.accept(trial);

        trial.desk.submit(trial.number);
        trial.settle();

        assertThat(trial.state()).isEqualTo(OrderState.UNDER_REVIEW);
        assertThat(trial.lastStep().details()).isEqualTo(wrong.details);
    }

    @Test
    void theDecisionWaitsForPapersThatAreBeingRead() {
        trial.fillIn();
        trial.reader.busy = true;
        trial.desk.submit(trial.number);
        trial.work();
        assertThat(trial.state()).isEqualTo(OrderState.SUBMITTED);

        trial.reader.busy = false;
        trial.settle();

        assertThat(trial.state()).isEqualTo(OrderState.AWAITING_DEPOSIT);
    }
}
