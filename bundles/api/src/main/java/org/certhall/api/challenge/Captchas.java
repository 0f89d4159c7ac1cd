package org.certhall.api.challenge;

import org.certhall.api.access.Caller;
import org.certhall.api.access.Guarded;
import org.certhall.api.access.Permitted;
import org.osgi.annotation.versioning.ProviderType;

/** Gives out captchas: one use, bound to a form, 5 minutes (S11). */
@Guarded
@ProviderType
public interface Captchas {
    /** Draws a picture of four glyphs. */
    @Permitted(everybody = true)
    PictureChallenge picture(Caller caller, CaptchaForm form);

    /** Gives the task for a proof of work, in the JSON of the browser's library. */
    @Permitted(everybody = true)
    String work(Caller caller, CaptchaForm form);

    /**
     * A picture.
     *
     * @param png 130 × 48 pixels at twice that resolution
     */
    record PictureChallenge(String id, byte[] png) {}
}
