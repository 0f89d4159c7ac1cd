package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.LuminanceSource;
import com.google.zxing.NotFoundException;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class QrCodeTest {
    private static final Pattern RUN = Pattern.compile("M(\\d+) (\\d+)h(\\d+)v1h-(\\d+)z");
    private static final Pattern BOX = Pattern.compile("viewBox=\"-4 -4 (\\d+) ");
    private static final int DOTS = 4;

    /** Reads what is really drawn, with its quiet zone. */
    @ParameterizedTest
    @ValueSource(
            strings = {
                "otpauth://totp/%E7%A4%BA%E4%BE%8B:clerk?secret=GEZDGNBVGY3TQOJQGEZDGNBVGY3TQOJQ&issuer=CertHall",
                "weixin://wxpay/bizpayurl?pr=abc",
                "证书大厅"
            })
    void readersFindTheTextInWhatIsDrawn(String text) throws Exception {
        QrCode code = new QrCode(text, "二维码");

        assertThat(read(code.getElement().getProperty("innerHTML"))).isEqualTo(text);
    }

    @Test
    void saysWhatItIsForAndNotWhatItHolds() {
        QrCode code = new QrCode("otpauth://totp/a?secret=GEZDGNBV", "绑定动态口令");

        assertThat(code.getElement().getAttribute("role")).isEqualTo("img");
        assertThat(code.getElement().getAttribute("aria-label")).isEqualTo("绑定动态口令");
        assertThat(code.getElement().getProperty("innerHTML"))
                .contains("aria-hidden")
                .doesNotContain("GEZDGNBV");
    }

    @Test
    void refusesWhatNoCodeCanHold() {
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode("", "-"));
        assertThatIllegalArgumentException().isThrownBy(() -> new QrCode("x".repeat(3_000), "-"));
    }

    private static String read(String svg) throws Exception {
        Matcher box = BOX.matcher(svg);
        assertThat(box.find()).isTrue();
        int size = Integer.parseInt(box.group(1)) * DOTS;
        int[] pixels = new int[size * size];
        Arrays.fill(pixels, 0xffffff);
        Matcher runs = RUN.matcher(svg);
        while (runs.find()) {
            int x = (Integer.parseInt(runs.group(1)) + 4) * DOTS;
            int y = (Integer.parseInt(runs.group(2)) + 4) * DOTS;
            for (int row = y; row < y + DOTS; row++) {
                Arrays.fill(pixels, row * size + x, row * size + x + Integer.parseInt(runs.group(3)) * DOTS, 0);
            }
        }
        LuminanceSource source = new RGBLuminanceSource(size, size, pixels);
        try {
            return new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText();
        } catch (NotFoundException none) {
            throw new AssertionError("no code in " + svg, none);
        }
    }
}
