package org.certhall.web.account.form;

import com.vaadin.flow.component.Focusable;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.shared.HasValidationProperties;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.api.challenge.CaptchaAnswer;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.web.account.AccountServices;
import org.certhall.web.components.Words;
import org.certhall.web.components.captcha.CaptchaField;
import org.jspecify.annotations.Nullable;

/** The captcha of an account's form; drawn once it is wanted, and anew once its answer is spent. */
public final class CaptchaPlace extends Div implements HasValidationProperties, Focusable<Div> {
    private static final long serialVersionUID = 1;

    /** Said of a form before anybody looks at its captcha, whose answer is then still good. */
    private static final Set<Code> FORMAL =
            EnumSet.of(Code.MISSING, Code.MALFORMED, Code.TOO_SHORT, Code.TOO_LONG, Code.NOT_ACCEPTED, Code.OUTDATED);

    private final transient Words words;
    private final transient AccountServices services;
    private final CaptchaForm form;
    private @Nullable CaptchaField field;
    private boolean invalid;

    public CaptchaPlace(Words words, AccountServices services, CaptchaForm form) {
        this.words = words;
        this.services = services;
        this.form = form;
    }

    /** Shows the captcha from now on. */
    public CaptchaPlace open() {
        if (field == null) {
            field = new CaptchaField(services.captchas().orElseThrow(AwayException::new), form, words.locale());
            add(field);
        }
        return this;
    }

    public boolean isOpen() {
        return field != null;
    }

    /** Gives the answer, an empty one where nothing was typed. */
    public CaptchaAnswer answer() {
        return field == null
                ? new CaptchaAnswer.Glyphs("", "")
                : field.answer().orElseGet(() -> new CaptchaAnswer.Glyphs("", ""));
    }

    /** Draws another one after a refusal that spent the answer. */
    public void refused(List<Problem> problems) {
        boolean shown = problems.stream().anyMatch(problem -> problem.field() == Field.CAPTCHA);
        boolean spent = problems.isEmpty() || problems.stream().anyMatch(problem -> !FORMAL.contains(problem.code()));
        if (spent && !shown) {
            renew();
        }
    }

    /** Draws another one. */
    public void renew() {
        if (field != null) {
            field.renew();
        }
    }

    /** The field has words of its own. */
    @Override
    public void setErrorMessage(String message) {}

    @Override
    public void setInvalid(boolean wrong) {
        invalid = wrong;
        if (field != null && wrong) {
            if (field.answer().isEmpty()) {
                field.demand();
            } else {
                field.refuse();
            }
        }
    }

    @Override
    public boolean isInvalid() {
        return invalid;
    }

    @Override
    public void focus() {
        if (field != null) {
            field.focus();
        }
    }
}
