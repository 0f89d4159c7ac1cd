package org.certhall.core.account;

import java.util.Optional;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.core.challenge.CaptchaGate;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Asks the captcha's gate, unless there is no answer to ask about. */
@Component(service = CaptchaCheck.class)
public final class CaptchaCheck {
    private final CaptchaGate gate;

    @Activate
    public CaptchaCheck(@Reference CaptchaGate gate) {
        this.gate = gate;
    }

    /** Finds what can be said of an answer without using it up. */
    static Optional<Problem> missing(CaptchaAnswer answer) {
        boolean blank = answer instanceof CaptchaAnswer.Glyphs glyphs
                ? glyphs.text().isBlank()
                : answer instanceof CaptchaAnswer.Work work && work.payload().isBlank();
        return blank ? Optional.of(Problem.of(Field.CAPTCHA, Problem.Code.MISSING)) : Optional.empty();
    }

    /** Uses an answer up and finds what is wrong with it. */
    Optional<Problem> problem(CaptchaForm form, CaptchaAnswer answer) {
        return missing(answer)
                .or(() -> gate.passes(form, answer)
                        ? Optional.empty()
                        : Optional.of(Problem.of(Field.CAPTCHA, Problem.Code.WRONG)));
    }
}
