package org.certhall.core.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.message.Channel;
import org.junit.jupiter.api.Test;

class TemplatesTest {
    /** Of the 70 characters of one SMS, the signature before the text takes some. */
    private static final int ONE_SMS = 58;

    private final Templates templates = new Templates();

    TemplatesTest() {
        templates.addTemplates(new AccountTemplates());
    }

    @Test
    void everyTemplateOfAccountsCanBeShownInBothLanguages() {
        for (MessageTemplate template : templates.all()) {
            for (Locale locale : List.of(Locale.CHINESE, Locale.ENGLISH)) {
                MessageTemplate.Written written = template.preview(locale);
                assertThat(written.text()).isNotBlank().doesNotContain("{", "}");
                assertThat(written.subject()).doesNotContain("{", "}", "\n");
                assertThat(written.subject().isBlank()).isEqualTo(template.channel() == Channel.SMS);
            }
            assertThat(template.text().zh()).isNotEqualTo(template.text().en());
        }
    }

    @Test
    void knowsWhatAccountsSend() {
        assertThat(templates.all().stream().map(each -> each.channel() + " " + each.kind()))
                .contains(
                        "SMS code.registration",
                        "SMS code.login",
                        "SMS code.forgotten-password",
                        "SMS code.change-mobile-present",
                        "SMS code.change-mobile-new",
                        "SMS code.lost-number",
                        "SMS code.second-proof",
                        "MAIL code.second-proof",
                        "MAIL code.change-email");
        for (String notice : List.of(
                "password-changed",
                "mobile-changed",
                "email-changed",
                "second-factor-changed",
                "recovery-code-used",
                "account-closed",
                "sessions-ended",
                "lost-number")) {
            assertThat(templates.find("notice." + notice, Channel.SMS)).isPresent();
            assertThat(templates.find("notice." + notice, Channel.MAIL)).isPresent();
        }
    }

    @Test
    void codesFitIntoOneSmsSayHowLongTheyHoldAndCarryNoLink() {
        assertThat(templates.all())
                .filteredOn(each -> each.kind().startsWith("code."))
                .isNotEmpty()
                .allSatisfy(each -> {
                    MessageTemplate.Written zh = each.preview(Locale.CHINESE);
                    assertThat(zh.values()).containsOnlyKeys("code");
                    assertThat(zh.text()).contains("314159", "5 分钟内有效").doesNotContain("http");
                    assertThat(each.preview(Locale.ENGLISH).text())
                            .contains("314159", "valid for 5 minutes")
                            .doesNotContain("http");
                    if (each.channel() == Channel.SMS) {
                        assertThat(zh.text()).hasSizeLessThanOrEqualTo(ONE_SMS);
                    }
                });
    }

    @Test
    void refusesAMessageWithoutItsValuesAndWaitsForAnUnknownTemplate() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> templates.check(message("code.login", Map.of("cod", "1"))))
                .withMessageContaining("[code]");
        templates.check(message("code.login", Map.of("code", "1", "more", "2")));
        templates.check(message("code.of-a-plug-in", Map.of()));
    }

    @Test
    void letsNoValueLookLikeMoreThanAPartOfALine() {
        MessageTemplate sms = templates.find("notice.lost-number", Channel.SMS).orElseThrow();

        assertThat(sms.write(Locale.CHINESE, Map.of("link", " a\r\nb\u2028{link}$1\\ "))
                        .text())
                .contains("a b {link}$1\\")
                .doesNotContain("\n", "\r", "\u2028");
    }

    @Test
    void keepsTheOrderOfTheTemplate() {
        MessageTemplate template =
                TemplateFile.read(TemplatesTest.class, "whole").templates().get(0);

        assertThat(template.write(Locale.CHINESE, Map.of("one", "1", "two", "2"))
                        .values())
                .containsExactly(Map.entry("two", "2"), Map.entry("one", "1"));
    }

    @Test
    void noticesFilesThatDoNotFitTogether() {
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "missing-text"))
                .withMessageContaining("only one language has [a.sms]");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "missing-sample"))
                .withMessageContaining("there is no sample.one");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "missing-name"))
                .withMessageContaining("there is no a.name");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "missing-subject"))
                .withMessageContaining("there is no a.subject");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "other-values"))
                .withMessageContaining("different values in a");
        assertThatIllegalStateException()
                .isThrownBy(() -> TemplateFile.read(TemplatesTest.class, "absent"))
                .withMessageContaining("absent_zh.properties");
    }

    private static Message message(String kind, Map<String, String> values) {
        return new Message(kind, Channel.SMS, "13800138000", Locale.CHINESE, values, Optional.empty());
    }
}
