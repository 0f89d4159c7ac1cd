package org.certhall.web.account.register;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Anchor;
import com.vaadin.flow.component.html.Div;
import com.vaadin.flow.component.html.Paragraph;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.textfield.TextField;
import org.certhall.api.account.Field;
import org.certhall.api.account.Registration;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.challenge.CaptchaForm;
import org.certhall.web.account.form.CaptchaPlace;
import org.certhall.web.account.form.Fields;
import org.certhall.web.account.form.Form;
import org.certhall.web.account.form.LegalConsent;
import org.certhall.web.account.form.Typed;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;

/** 创建用户: number, captcha, agreement (S9 to S13). */
final class CreateUser extends Div {
    private static final long serialVersionUID = 1;
    /** Names what is typed here. */
    static final String FORM = "register.create";

    private final transient RegisterPage page;
    private final TextField mobile;
    private final CaptchaPlace captcha;
    private final LegalConsent consent;
    private final Form form;

    CreateUser(RegisterPage page, CatalogueService catalogue) {
        this.page = page;
        Words words = page.words();
        Typed typed = new Typed(UI.getCurrent(), FORM, this);
        form = new Form(words);
        mobile = form.field(Field.MOBILE, typed.keep("mobile", Fields.mobile(words)));
        captcha = form.field(Field.CAPTCHA, new CaptchaPlace(words, page.services(), CaptchaForm.REGISTRATION).open());
        consent = new LegalConsent(words, typed);
        consent.show(catalogue.current(), Registration.TEXTS);
        form.field(Field.AGREEMENT, consent);
        form.submit(words.get("register.create.button"), this::create);
        form.onRefusal(captcha::refused);
        Paragraph known = new Paragraph(
                new Span(words.get("register.known")), new Anchor("/login", words.get("register.known.link")));
        known.addClassName("account-other-way");
        add(form, known);
        LiveSubscription.bind(
                this,
                changed -> catalogue.subscribe(newer -> changed.run()),
                () -> consent.show(catalogue.current(), Registration.TEXTS));
    }

    private void create() {
        form.attempt(() -> page.begun(page.registration()
                .begin(page.visitor().caller(), mobile.getValue(), captcha.answer(), consent.accepted())));
    }
}
