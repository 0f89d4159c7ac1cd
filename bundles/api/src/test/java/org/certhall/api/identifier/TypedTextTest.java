package org.certhall.api.identifier;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeout;

import java.time.Duration;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TypedTextTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "13800138000",
                " 138 0013 8000 ",
                "138\u00a00013\u30008000",
                "\u200b13800138000\ufeff",
                "１３８００１３８０００",
                "+86 138-0013-8000",
                "＋８６１３８００１３８０００",
                "008613800138000",
                "8613800138000"
            })
    void readsAMobileNumberHoweverItWasTyped(String typed) {
        assertThat(MobileNumber.parse(typed)).contains(new MobileNumber("13800138000"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "12800138000", "1380013800", "138001380001", "+85213800138000", "86", "1380013800a", "٣"})
    void refusesWhatIsNoMobileNumber(String typed) {
        assertThat(MobileNumber.parse(typed)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"a@b.cn", "zhang.san+x@mail.example.com", "a@xn--fiqs8s.cn", "o'neill@example.org"})
    void takesMailAddresses(String typed) {
        assertThat(EmailAddress.parse(typed)).map(EmailAddress::value).contains(typed);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "a",
                "@b.cn",
                "a@",
                "a@b",
                "a@b.c",
                ".a@b.cn",
                "a..b@c.cn",
                "a@-b.cn",
                "a@b..cn",
                "a@b@c",
                "\"a b\"@c.cn",
                "张@b.cn",
                "a@1.2.3.4"
            })
    void refusesWhatIsNoMailAddress(String typed) {
        assertThat(EmailAddress.parse(typed)).isEmpty();
    }

    @Test
    void readsAMailAddressTheWayItIsMeant() {
        assertThat(EmailAddress.parse("　Zhang＠Example.COM "))
                .map(EmailAddress::value)
                .contains("Zhang@example.com");
        assertThat(EmailAddress.parse("a@例子.中国")).map(EmailAddress::value).contains("a@xn--fsqu00a.xn--fiqs8s");
        assertThat(EmailAddress.parse("Zhang@Example.COM"))
                .map(EmailAddress::key)
                .contains("zhang@example.com");
        assertThat(EmailAddress.parse("a".repeat(64) + "@b.cn")).isPresent();
        assertThat(EmailAddress.parse("a".repeat(65) + "@b.cn")).isEmpty();
        assertThat(EmailAddress.parse("a@" + "b.".repeat(126) + "cn")).isEmpty();
    }

    @Test
    void survivesEndlessInput() {
        String endless = "a." + "b.".repeat(200_000) + "cn";
        assertThat(EmailAddress.parse("a@" + endless)).isEmpty();
        assertThat(EmailAddress.parse(endless + "@b.cn")).isEmpty();
        assertThat(MobileNumber.parse("1".repeat(400_000))).isEmpty();
        assertTimeout(Duration.ofSeconds(5), () -> TypedText.line("a" + " ".repeat(400_000) + "b"));
    }

    @Test
    void takesCharactersThatLookTheSameForTheSame() {
        assertThat(TypedText.compact("\uf900")).isEqualTo(TypedText.compact("\u8c48"));
        assertThat(TypedText.compact("\u2f08")).isEqualTo("\u4eba");
    }

    @Test
    void masksBoth() {
        assertThat(new MobileNumber("13800138000")).hasToString("138****8000");
        assertThat(new EmailAddress("zhang@example.com")).hasToString("z***@example.com");
    }

    @Test
    void keepsOneBlankWithinALine() {
        assertThat(TypedText.line("\u3000 Li \t\u00a0 Lei\u200b ")).isEqualTo("Li Lei");
        assertThat(TypedText.line("e\u0301")).isEqualTo("\u00e9");
        assertThat(TypedText.line(" \u200b ")).isEmpty();
    }
}
