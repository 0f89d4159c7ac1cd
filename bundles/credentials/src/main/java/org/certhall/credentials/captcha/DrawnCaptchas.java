package org.certhall.credentials.captcha;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.security.SecureRandom;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import javax.imageio.ImageIO;
import javax.imageio.stream.MemoryCacheImageOutputStream;
import org.certhall.api.credential.CaptchaMaterial;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;

/** Draws and makes tasks by Java2D and ALTCHA; configured by {@code etc/org.certhall.captchas.cfg}. */
@Component(configurationPid = "org.certhall.captchas")
public final class DrawnCaptchas implements CaptchaMaterial {
    private static final int GLYPHS = 4;

    private final SecureRandom random;
    private final Outlines outlines = new Outlines();
    private final GlyphPicture picture;
    private final WorkTask task;

    /** The keys of the configuration; docs/decisions/captcha.md says how the number was chosen. */
    public @interface Settings {
        /** How many numbers a proof of work may have to try. */
        long numbers() default 40_000;
    }

    @Activate
    public DrawnCaptchas(Settings settings) {
        this(settings.numbers(), new SecureRandom());
    }

    DrawnCaptchas(long numbers, SecureRandom random) {
        this.random = random;
        this.picture = new GlyphPicture(outlines, random);
        this.task = new WorkTask(numbers);
    }

    @Override
    public String glyphs() {
        List<Character> all = outlines.glyphs();
        StringBuilder glyphs = new StringBuilder();
        for (int i = 0; i < GLYPHS; i++) {
            glyphs.append(all.get(random.nextInt(all.size())));
        }
        return glyphs.toString();
    }

    @Override
    public byte[] draw(String glyphs) {
        ByteArrayOutputStream png = new ByteArrayOutputStream();
        try (MemoryCacheImageOutputStream out = new MemoryCacheImageOutputStream(png)) {
            ImageIO.write(picture.draw(glyphs), "png", out);
        } catch (IOException impossible) {
            throw new UncheckedIOException("memory does not fail", impossible);
        }
        return png.toByteArray();
    }

    @Override
    public String task(byte[] key, String nonce, Instant expires) {
        return task.make(key, nonce, expires);
    }

    @Override
    public Optional<String> check(byte[] key, String payload, Instant now) {
        return task.check(key, payload, now);
    }
}
