package org.certhall.plugins.reading.marks;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import org.assertj.core.api.ListAssert;
import org.certhall.api.reading.Mark;
import org.certhall.api.reading.PaperItem;
import org.certhall.api.reading.Place;
import org.certhall.api.reading.Proposal;
import org.certhall.api.reading.Proposal.Source;
import org.junit.jupiter.api.Test;

class LicenceCodeTest {
    @Test
    void readsLabelledText() {
        assertRead("统一社会信用代码:91110000MA00000077;名称：北京启明星河科技有限公司；法定代表人: 林示例;住所:北京市海淀区1号;")
                .extracting(Proposal::item, Proposal::value, Proposal::source)
                .containsExactly(
                        tuple(PaperItem.SOCIAL_CREDIT_CODE, "91110000MA00000077", Source.QR),
                        tuple(PaperItem.ORGANISATION_NAME, "北京启明星河科技有限公司", Source.QR),
                        tuple(PaperItem.LEGAL_PERSON, "林示例", Source.QR),
                        tuple(PaperItem.ADDRESS, "北京市海淀区1号", Source.QR));
    }

    @Test
    void readsTheAddressOfAPage() {
        assertRead(
                        "https://register.example/?uniscid=91310000MA0000007L&entName=%E4%B8%8A%E6%B5%B7%E4%BA%91%E5%B8%86%E6%9C%89%E9%99%90%E5%85%AC%E5%8F%B8&sharetype=wx")
                .extracting(Proposal::item, Proposal::value)
                .containsExactly(
                        tuple(PaperItem.SOCIAL_CREDIT_CODE, "91310000MA0000007L"),
                        tuple(PaperItem.ORGANISATION_NAME, "上海云帆有限公司"));
    }

    @Test
    void believesNoCodeWhoseCheckFails() {
        assertRead("统一社会信用代码:91110000MA00000078;名称:某公司").isEmpty();
    }

    @Test
    void takesNothingFromWhatIsNoLicence() {
        assertRead("https://pay.example/%zz").isEmpty();
        assertRead("名称:下午茶").isEmpty();
        assertRead("").isEmpty();
    }

    private static ListAssert<Proposal> assertRead(String text) {
        return assertThat(LicenceCode.read(new Mark.Code(text, Place.EVERYWHERE)));
    }
}
