package org.certhall.web.components.captcha;

import com.vaadin.flow.component.AttachEvent;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.button.ButtonVariant;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Image;
import com.vaadin.flow.component.textfield.Autocomplete;
import com.vaadin.flow.component.textfield.TextField;
import java.util.Base64;
import java.util.Locale;
import java.util.Optional;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.api.challenge.Captchas;
import org.certhall.api.challenge.Captchas.PictureChallenge;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;
import org.certhall.web.portal.api.Visitor;

/**
 * The captcha of a form (S11). Each answer may be handed to a service once, right or wrong: after a refusal, whatever its
 * reason, call {@link #refuse()} or {@link #renew()}.
 */
public final class CaptchaField extends Div {
    private static final long serialVersionUID = 1;
    private static final Texts TEXTS = new Texts(CaptchaField.class);
    private static final int LONGEST = 8;

    private final transient Captchas captchas;
    private final CaptchaForm form;
    private final transient Words words;
    private final TextField glyphs = new TextField();
    private final Image picture = new Image();
    private final WorkCheck work;
    private String challenge = "";

    public CaptchaField(Captchas captchas, CaptchaForm form, Locale locale) {
        this.captchas = captchas;
        this.form = form;
        this.words = new Words(TEXTS, locale);
        addClassName("captcha");
        glyphs.setLabel(words.get("field.label"));
        glyphs.setPlaceholder(words.get("field.placeholder"));
        glyphs.setAutocomplete(Autocomplete.OFF);
        glyphs.setMaxLength(LONGEST);
        glyphs.setManualValidation(true);
        picture.setAlt(words.get("picture.alt"));
        Button another = new Button(words.get("picture.renew"), pressed -> {
            renew();
            glyphs.focus();
        });
        another.addThemeVariants(ButtonVariant.LUMO_TERTIARY);
        Div beside = new Div(picture, another);
        beside.addClassName("captcha-picture");
        work = new WorkCheck(
                words, () -> captchas.work(Visitor.of(UI.getCurrent()).caller(), form), this::replaceGlyphs);
        add(glyphs, beside, work);
    }

    /** Gives the answer as it stands: the proof where there is one, else what was typed; empty where there is neither. */
    public Optional<CaptchaAnswer> answer() {
        if (!work.payload().isEmpty()) {
            return Optional.of(new CaptchaAnswer.Work(work.payload()));
        }
        String typed = glyphs.getValue().strip();
        return typed.isEmpty() ? Optional.empty() : Optional.of(new CaptchaAnswer.Glyphs(challenge, typed));
    }

    /** Says at the field that there is no answer yet. */
    public void demand() {
        show(words.get("problem.missing"));
    }

    /** Says at the field that the answer was wrong, and shows another picture. */
    public void refuse() {
        boolean typed = work.payload().isEmpty();
        renew();
        show(typed ? words.get("problem.wrong") : words.get("problem.work"));
    }

    /** Shows another picture; what was typed or proved and what was wrong is forgotten. */
    public void renew() {
        PictureChallenge next = captchas.picture(Visitor.of(UI.getCurrent()).caller(), form);
        challenge = next.id();
        work.reset();
        glyphs.clear();
        glyphs.setReadOnly(false);
        glyphs.setInvalid(false);
        // Handed over rather than set, so that the session does not keep every picture.
        picture.getElement()
                .executeJs(
                        "this.src = 'data:image/png;base64,' + $0",
                        Base64.getEncoder().encodeToString(next.png()));
    }

    /** Puts the cursor into the field. */
    public void focus() {
        glyphs.focus();
    }

    @Override
    protected void onAttach(AttachEvent attached) {
        renew();
    }

    /** The proof counts from now on: nothing is to be typed until another picture is asked for. */
    private void replaceGlyphs() {
        glyphs.clear();
        glyphs.setInvalid(false);
        glyphs.setReadOnly(true);
    }

    private void show(String problem) {
        glyphs.setErrorMessage(problem);
        glyphs.setInvalid(true);
    }
}
