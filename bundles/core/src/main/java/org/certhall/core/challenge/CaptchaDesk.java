package org.certhall.core.challenge;

import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.certhall.api.access.Caller;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.challenge.Captchas;
import org.certhall.api.credential.CaptchaMaterial;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Unguarded;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Gives out captchas; keeps nothing of what it gave. */
@Component(service = Unguarded.class)
public final class CaptchaDesk implements Captchas, Unguarded {
    static final Duration LIFE = Duration.ofMinutes(5);
    private static final int NUMBER_BYTES = 16;

    private final CaptchaMaterial material;
    private final DataProtection protection;
    private final Clock clock;
    private final SecureRandom random = new SecureRandom();

    @Activate
    public CaptchaDesk(@Reference CaptchaMaterial material, @Reference DataProtection protection) {
        this(material, protection, Clock.systemUTC());
    }

    CaptchaDesk(CaptchaMaterial material, DataProtection protection, Clock clock) {
        this.material = material;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public PictureChallenge picture(Caller caller, CaptchaForm form) {
        String glyphs = material.glyphs();
        PictureToken token = new PictureToken(form, expires(), number(), glyphs);
        return new PictureChallenge(token.seal(protection), material.draw(glyphs));
    }

    @Override
    public String work(Caller caller, CaptchaForm form) {
        return material.task(workKey(protection, form), number(), expires());
    }

    /** Gives the key that signs a form's tasks, the same on every node. */
    static byte[] workKey(DataProtection protection, CaptchaForm form) {
        return protection.blindIndex("challenge.work", form.name());
    }

    private Instant expires() {
        return clock.instant().plus(LIFE);
    }

    private String number() {
        byte[] number = new byte[NUMBER_BYTES];
        random.nextBytes(number);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(number);
    }
}
