package org.certhall.core.challenge;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.credential.CaptchaMaterial;
import org.certhall.api.identifier.TypedText;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Takes answers, and remembers in the database which captchas have had theirs. */
@Component
public final class OneUseGate implements CaptchaGate {
    private final UnitOfWork units;
    private final CaptchaMaterial material;
    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public OneUseGate(
            @Reference UnitOfWork units, @Reference CaptchaMaterial material, @Reference DataProtection protection) {
        this(units, material, protection, Clock.systemUTC());
    }

    OneUseGate(UnitOfWork units, CaptchaMaterial material, DataProtection protection, Clock clock) {
        this.units = units;
        this.material = material;
        this.protection = protection;
        this.clock = clock;
    }

    @Override
    public boolean passes(CaptchaForm form, CaptchaAnswer answer) {
        return answer instanceof CaptchaAnswer.Work work
                ? passes(form, work)
                : passes(form, (CaptchaAnswer.Glyphs) answer);
    }

    private boolean passes(CaptchaForm form, CaptchaAnswer.Work work) {
        Instant now = clock.instant();
        Optional<String> number = material.check(CaptchaDesk.workKey(protection, form), work.payload(), now);
        return number.isPresent() && spend(number.get(), now.plus(CaptchaDesk.LIFE));
    }

    private boolean passes(CaptchaForm form, CaptchaAnswer.Glyphs glyphs) {
        Optional<PictureToken> token = PictureToken.open(protection, glyphs.id())
                .filter(known -> known.form() == form && clock.instant().isBefore(known.expires()));
        return token.isPresent()
                && spend(token.get().number(), token.get().expires())
                && isSame(token.get().glyphs(), glyphs.text());
    }

    private static boolean isSame(String expected, String typed) {
        byte[] given = TypedText.compact(typed).toUpperCase(Locale.ROOT).getBytes(StandardCharsets.UTF_8);
        return MessageDigest.isEqual(expected.getBytes(StandardCharsets.UTF_8), given);
    }

    /** Answers whether this is the first answer. */
    private boolean spend(String number, Instant expires) {
        try {
            return units.write(entities -> {
                boolean first = entities.find(SpentCaptcha.class, number) == null;
                if (first) {
                    entities.persist(new SpentCaptcha(number, expires));
                }
                return first;
            });
        } catch (PersistenceFailure failure) {
            if (failure.code() == PersistenceFailure.Code.DUPLICATE) {
                return false;
            }
            throw failure;
        }
    }
}
