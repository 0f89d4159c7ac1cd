package org.certhall.core.verification;

import java.util.Map;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.identity.Verification;
import org.certhall.core.application.Desk;
import org.certhall.core.document.KeptPapers;
import org.certhall.core.letter.DraftCodes;
import org.certhall.core.order.CheckWork;
import org.certhall.core.reading.KeptReadings;
import org.certhall.core.trial.Surroundings;

/** The automatic review, with an authority that says what it is told to say, for tests of what follows it. */
public final class TrialExamination {
    private final Surroundings around;
    private final Desk desk;
    private final TrialAuthority authority = new TrialAuthority();
    private final Examiner examiner;
    private final PaperComparison papers;

    public TrialExamination(Surroundings around, Desk desk, KeptPapers kept, KeptReadings readings) {
        this.around = around;
        this.desk = desk;
        Verifiers verifiers = new Verifiers();
        verifiers.add(authority, Map.of());
        papers = new PaperComparison(kept, readings, new DraftCodes(around.protection()));
        examiner = new Examiner(around.units(), desk.reader(), verifiers, around.protection(), papers, around.clock());
    }

    public void says(Verification answer) {
        authority.answer = answer;
    }

    public Examiner examiner() {
        return examiner;
    }

    public PaperComparison papers() {
        return papers;
    }

    /** Examines an application that has been handed in. */
    public void check(OrderNumber number) {
        new SubmissionCheck(around.units(), desk.orders(), examiner, around.clock())
                .handle(around.units()
                        .read(entities -> CheckWork.item(
                                desk.orders().find(entities, number).orElseThrow())));
    }
}
