package org.certhall.plugins.banks.iso20022.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00100109;
import com.prowidesoftware.swift.model.mx.dic.CreditTransferTransaction34;
import com.prowidesoftware.swift.model.mx.dic.PaymentInstruction30;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import org.certhall.api.bank.Deposit;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;
import org.junit.jupiter.api.Test;

class Pain001Test {
    private static final String KEY = "d0123456789abcdef0123456789abcde";
    private static final String NAME = "北京“启明”星河<科技>&有限公司𠮷";

    private static byte[] pain001() {
        return Pain001.write(new Payment(
                new Deposit(KEY, NAME, "1020000000010001", "", new Money(7)),
                new Party("demo-hall", "示例数字证书认证中心", "1020000090000001", new Agent("", "102100099996")),
                new Agent("ICBKCNBJ", "102100099996"),
                "打款验证",
                Instant.parse("2026-11-23T16:30:00.123Z")));
    }

    @Test
    void ordersFitTheSchema() throws Exception {
        Judge judge = new Judge(Pain001.NAME, MxPain00100109.class);

        assertThatCode(() -> judge.check(pain001())).doesNotThrowAnyException();
        String text = new String(pain001(), StandardCharsets.UTF_8);
        for (String wrong : new String[] {
            text.replace("<PmtMtd>TRF</PmtMtd>", ""),
            text.replace("<NbOfTxs>1</NbOfTxs><CtrlSum>0.07</CtrlSum>", "<CtrlSum>0.07</CtrlSum><NbOfTxs>1</NbOfTxs>"),
            text.replace("<BICFI>", "<BIC>").replace("</BICFI>", "</BIC>")
        }) {
            assertThat(wrong).isNotEqualTo(text);
            assertThatThrownBy(() -> judge.check(wrong.getBytes(StandardCharsets.UTF_8)))
                    .hasMessageContaining("cvc-");
        }
    }

    @Test
    void anotherReaderFindsInAnOrderWhatWasWritten() {
        MxPain00100109 read = MxPain00100109.parse(new String(pain001(), StandardCharsets.UTF_8));
        PaymentInstruction30 instruction =
                read.getCstmrCdtTrfInitn().getPmtInf().get(0);
        CreditTransferTransaction34 transfer = instruction.getCdtTrfTxInf().get(0);

        assertThat(read.getCstmrCdtTrfInitn().getGrpHdr().getMsgId()).isEqualTo(KEY);
        assertThat(read.getCstmrCdtTrfInitn().getGrpHdr().getCreDtTm().toInstant())
                .isEqualTo(Instant.parse("2026-11-23T16:30:00Z"));
        assertThat(instruction.getReqdExctnDt().getDt()).hasToString("2026-11-24");
        assertThat(instruction.getDbtrAcct().getId().getOthr().getId()).isEqualTo("1020000090000001");
        assertThat(transfer.getPmtId().getEndToEndId()).isEqualTo(KEY);
        assertThat(transfer.getAmt().getInstdAmt().getCcy()).isEqualTo("CNY");
        assertThat(transfer.getAmt().getInstdAmt().getValue()).isEqualByComparingTo("0.07");
        assertThat(transfer.getCdtr().getNm()).isEqualTo(NAME);
        assertThat(transfer.getCdtrAgt()
                        .getFinInstnId()
                        .getClrSysMmbId()
                        .getClrSysId()
                        .getCd())
                .isEqualTo("CNAPS");
        assertThat(transfer.getCdtrAgt().getFinInstnId().getClrSysMmbId().getMmbId())
                .isEqualTo("102100099996");
    }
}
