package org.certhall.core.challenge;

import java.time.Clock;
import java.util.Locale;
import org.certhall.api.access.Caller;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.persistence.UnitOfWork;

/** The house's captchas, of which the test knows what they show. */
public final class TrialCaptchas {
    private static final String GLYPHS = "A7KM";
    private static final Caller ANYBODY = new Caller.Anonymous("192.0.2.7", Locale.ENGLISH);

    private final CaptchaDesk desk;
    private final CaptchaGate gate;

    public TrialCaptchas(UnitOfWork units, DataProtection protection, Clock clock) {
        TrialMaterial material = new TrialMaterial(GLYPHS);
        desk = new CaptchaDesk(material, protection, clock);
        gate = new OneUseGate(units, material, protection, clock);
    }

    public CaptchaGate gate() {
        return gate;
    }

    /** Asks for a picture and answers it rightly. */
    public CaptchaAnswer right(CaptchaForm form) {
        return answer(form, GLYPHS);
    }

    /** Asks for a picture and answers something else. */
    public CaptchaAnswer wrong(CaptchaForm form) {
        return answer(form, "wrong");
    }

    private CaptchaAnswer answer(CaptchaForm form, String typed) {
        return new CaptchaAnswer.Glyphs(desk.picture(ANYBODY, form).id(), typed);
    }
}
