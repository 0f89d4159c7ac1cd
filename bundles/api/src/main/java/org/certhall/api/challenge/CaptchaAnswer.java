package org.certhall.api.challenge;

/** What somebody answered to a captcha; each challenge takes one answer, right or wrong. */
public sealed interface CaptchaAnswer {
    /**
     * The glyphs of a picture, as typed; case does not matter.
     *
     * @param id of the {@link Captchas.PictureChallenge}
     */
    record Glyphs(String id, String text) implements CaptchaAnswer {}

    /**
     * The proof of work that 无障碍验证 gave.
     *
     * @param payload as the browser's library encodes it
     */
    record Work(String payload) implements CaptchaAnswer {}
}
