package org.certhall.web.account.form;

import static org.assertj.core.api.Assertions.assertThat;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.html.Div;
import java.lang.reflect.Proxy;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.value.LocalisedText;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.account.TrialVisitor;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class LegalConsentTest {
    private final UI ui = TrialVisitor.comes(null).ui();

    @AfterEach
    void lookAway() {
        UI.setCurrent(null);
    }

    @Test
    void tickStaysWhenTheBoxIsMadeAnewForAnotherLanguage() {
        box(Locale.SIMPLIFIED_CHINESE, "1.0.0").setValue(true);

        assertThat(box(Locale.ENGLISH, "1.0.0").accepted()).containsExactly(new AcceptedEdition("agreement", "1.0.0"));
    }

    @Test
    void tickUnderOneEditionDoesNotCountForTheNext() {
        LegalConsent former = box(Locale.ENGLISH, "1.0.0");
        former.setValue(true);

        assertThat(box(Locale.ENGLISH, "1.1.0").accepted()).isEmpty();
        former.show(catalogue("1.1.0"), List.of("agreement"));
        assertThat(former.accepted()).isEmpty();
    }

    private LegalConsent box(Locale language, String version) {
        LegalConsent box = new LegalConsent(AccountTexts.in(language), new Typed(ui, "test", new Div()));
        box.show(catalogue(version), List.of("agreement"));
        return box;
    }

    private static Catalogue catalogue(String version) {
        LocalisedText text = new LocalisedText("协议", "Agreement");
        LegalText.Edition edition = new LegalText.Edition("agreement", version, text, LocalDate.EPOCH, text);
        return (Catalogue) Proxy.newProxyInstance(
                Catalogue.class.getClassLoader(),
                new Class<?>[] {Catalogue.class},
                (proxy, method, arguments) -> List.of(edition));
    }
}
