package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.certhall.testing.peers.CmppSubmit.Refused;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** The centre takes what keeps to CMPP 3.0, 7.4.3, and refuses the rest with the protocol's own results. */
class CmppSubmitTest {
    @Test
    void soundSubmitIsRead() throws Refused {
        CmppSubmit submit = CmppSubmit.read(sound("【证书大厅】验证码"));

        assertThat(submit.to()).containsExactly("13800138000");
        assertThat(submit.text()).isEqualTo("【证书大厅】验证码");
        assertThat(submit.report()).isTrue();
    }

    @ParameterizedTest(name = "byte {0} as {1} is result {2}")
    @CsvSource({
        "0,   1,  1", // Msg_Id is the centre's to give
        "9,   0,  1", // Pk_number
        "10,  7,  1", // Registered_Delivery
        "12,  0,  7", // Service_Id
        "57,  1,  1", // TP_udhi without a header
        "58,  15, 1", // Msg_Fmt
        "59,  56, 11", // Msg_src
        "107, 65, 10", // Src_Id
        "128, 3,  4", // DestUsr_tl
        "129, 50, 13", // Dest_terminal_Id
        "162, 9,  4", // Msg_Length
    })
    void bentSubmitIsRefused(int at, byte value, int result) {
        byte[] bent = sound("【证书大厅】验证码");
        bent[at] = value;

        assertThat(result(bent)).isEqualTo(result);
    }

    @Test
    void textWithoutSignatureAndTextThatIsTooLongAreRefused() {
        assertThat(result(sound("验证码"))).isEqualTo(Refused.NOT_SERVED);
        assertThat(result(sound("【证书大厅】" + "长".repeat(65)))).isEqualTo(Refused.TOO_LONG);
    }

    @Test
    void cutSubmitIsRefused() {
        byte[] whole = sound("【证书大厅】验证码");
        for (int length = 0; length < whole.length; length++) {
            assertThat(result(Arrays.copyOf(whole, length))).isNotZero();
        }
    }

    private static int result(byte[] body) {
        return catchThrowableOfType(Refused.class, () -> CmppSubmit.read(body)).result();
    }

    private static byte[] sound(String text) {
        byte[] content = text.getBytes(StandardCharsets.UTF_16BE);
        ByteBuffer body = ByteBuffer.allocate(183 + content.length);
        body.putLong(0).put((byte) 1).put((byte) 1).put((byte) 1).put((byte) 0);
        CmppFrame.text(body, 10, "certhall");
        body.put((byte) 2).put(new byte[33]).put((byte) 0).put((byte) 0).put((byte) 8);
        CmppFrame.text(body, 6, CmppLogin.ACCOUNT);
        CmppFrame.text(body, 8, "01000000");
        body.put(new byte[34]);
        CmppFrame.text(body, 21, "10690000");
        body.put((byte) 1);
        CmppFrame.text(body, 32, "13800138000");
        return body.put((byte) 0).put((byte) content.length).put(content).array();
    }
}
