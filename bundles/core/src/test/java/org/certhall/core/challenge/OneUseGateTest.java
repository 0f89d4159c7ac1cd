package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.challenge.Captchas.PictureChallenge;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principals;
import org.certhall.core.protection.Protections;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class OneUseGateTest {
    private static final CaptchaForm FORM = CaptchaForm.REGISTRATION;
    private static final String GLYPHS = "A7KX";

    private final TestClock clock = TestClock.at("2026-11-22T10:00:00Z");
    private final TrialMaterial material = new TrialMaterial(GLYPHS);
    private final Store store;
    private final DataProtection protection;
    private final CaptchaDesk desk;
    private final CaptchaGate gate;

    OneUseGateTest(@TempDir Path folder) {
        store = Store.onH2();
        protection = Protections.in(folder.resolve("secrets"), store.units());
        desk = new CaptchaDesk(material, protection, clock);
        gate = new OneUseGate(store.units(), material, protection, clock);
    }

    @AfterEach
    void close() {
        store.close();
    }

    @Test
    void takesTheGlyphsOnce() {
        PictureChallenge picture = picture();

        assertThat(picture.png()).asString().contains(GLYPHS);
        assertThat(gate.passes(FORM, typed(picture, GLYPHS))).isTrue();
        assertThat(gate.passes(FORM, typed(picture, GLYPHS))).isFalse();
    }

    @Test
    void takesThemInAnyCaseAndWithBlanks() {
        assertThat(gate.passes(FORM, typed(picture(), " a7 kx "))).isTrue();
        assertThat(gate.passes(FORM, typed(picture(), "Ａ７ｋｘ"))).isTrue();
    }

    @Test
    void aWrongAnswerUsesThePictureUp() {
        PictureChallenge picture = picture();

        assertThat(gate.passes(FORM, typed(picture, "A7KY"))).isFalse();
        assertThat(gate.passes(FORM, typed(picture, GLYPHS))).isFalse();
    }

    @Test
    void bindsThePictureToItsFormAndFiveMinutes() {
        assertThat(gate.passes(CaptchaForm.LOGIN, typed(picture(), GLYPHS))).isFalse();
        PictureChallenge late = picture();
        clock.advance(Duration.ofMinutes(5));
        assertThat(gate.passes(FORM, typed(late, GLYPHS))).isFalse();
    }

    @Test
    void refusesPicturesItNeverGave() {
        String id = picture().id();

        assertThat(gate.passes(FORM, new CaptchaAnswer.Glyphs("", GLYPHS))).isFalse();
        assertThat(gate.passes(FORM, new CaptchaAnswer.Glyphs("字", GLYPHS))).isFalse();
        assertThat(gate.passes(FORM, new CaptchaAnswer.Glyphs(id.substring(4), GLYPHS)))
                .isFalse();
        assertThat(gate.passes(FORM, new CaptchaAnswer.Glyphs(id + "AAAA", GLYPHS)))
                .isFalse();
        assertThat(picture().id()).as("the glyphs cannot be read from it").doesNotContain(GLYPHS);
    }

    @Test
    void takesAProofOfWorkOnceAndForItsFormAlone() {
        CaptchaAnswer proof = new CaptchaAnswer.Work(desk.work(Principals.anonymous(), FORM));

        assertThat(gate.passes(CaptchaForm.LOGIN, proof)).isFalse();
        assertThat(gate.passes(FORM, proof)).isTrue();
        assertThat(gate.passes(FORM, proof)).isFalse();
    }

    @Test
    void proofOfWorkEndsAfterFiveMinutes() {
        CaptchaAnswer proof = new CaptchaAnswer.Work(desk.work(Principals.anonymous(), FORM));
        clock.advance(Duration.ofMinutes(5));

        assertThat(gate.passes(FORM, proof)).isFalse();
    }

    @Test
    void whatNobodyAnswersLeavesNothingBehind() {
        for (int i = 0; i < 50; i++) {
            picture();
            desk.work(Principals.anonymous(), FORM);
        }
        gate.passes(FORM, typed(picture(), GLYPHS));

        assertThat(spent()).isEqualTo(1);
        clock.advance(Duration.ofMinutes(6));
        ChallengeSweeper sweeper = new ChallengeSweeper(store.units(), clock);
        assertThat(sweeper.sweep()).isEqualTo(1);
        sweeper.close();
    }

    private PictureChallenge picture() {
        return desk.picture(Principals.anonymous(), FORM);
    }

    private static CaptchaAnswer typed(PictureChallenge picture, String text) {
        return new CaptchaAnswer.Glyphs(picture.id(), text);
    }

    private long spent() {
        return store.units()
                .read(entities -> entities.createQuery("select count(s) from SpentCaptcha s", Long.class)
                        .getSingleResult());
    }
}
