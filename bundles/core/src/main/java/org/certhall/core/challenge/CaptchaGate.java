package org.certhall.core.challenge;

import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;

/** Takes the answers to captchas; each challenge once, right or wrong. */
public interface CaptchaGate {
    /** Tells whether an answer is right for a form, and uses it up. */
    boolean passes(CaptchaForm form, CaptchaAnswer answer);
}
