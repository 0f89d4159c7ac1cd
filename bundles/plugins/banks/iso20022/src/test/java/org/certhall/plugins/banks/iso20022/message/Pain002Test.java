package org.certhall.plugins.banks.iso20022.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.prowidesoftware.swift.model.mx.MxPain00200110;
import com.prowidesoftware.swift.model.mx.dic.CustomerPaymentStatusReportV10;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader86;
import com.prowidesoftware.swift.model.mx.dic.OriginalGroupHeader17;
import com.prowidesoftware.swift.model.mx.dic.OriginalPaymentInstruction32;
import com.prowidesoftware.swift.model.mx.dic.PaymentTransaction105;
import com.prowidesoftware.swift.model.mx.dic.StatusReason6Choice;
import com.prowidesoftware.swift.model.mx.dic.StatusReasonInformation12;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** Reports as another implementation writes them. */
class Pain002Test {
    private static final OffsetDateTime WRITTEN = OffsetDateTime.parse("2026-11-23T10:00:00+08:00");
    private static final OffsetDateTime TAKEN = OffsetDateTime.parse("2026-11-23T09:59:58.5+08:00");

    @Test
    void readsTheStatusOfTheTransfer() throws MessageException {
        Pain002 read = read(report(new PaymentTransaction105()
                .setOrgnlEndToEndId("K1")
                .setTxSts("ACSC")
                .setAccptncDtTm(TAKEN)
                .setAcctSvcrRef("B77")));

        assertThat(read.accepted()).isTrue();
        assertThat(read.at()).isEqualTo(TAKEN.toInstant());
        assertThat(read.reference()).isEqualTo("B77");
    }

    @ParameterizedTest
    @CsvSource({
        "AC01, WRONG_ACCOUNT",
        "AC03, WRONG_ACCOUNT",
        "AC04, CLOSED_ACCOUNT",
        "AC06, BLOCKED_ACCOUNT",
        "BE01, OTHER_NAME",
        "AC14, NOT_CORPORATE",
        "MS03, OTHER",
    })
    void readsWhyATransferIsRejected(String code, Fault fault) throws MessageException {
        Pain002 read = read(report(new PaymentTransaction105()
                .setOrgnlEndToEndId("K1")
                .setTxSts("RJCT")
                .addStsRsnInf(new StatusReasonInformation12()
                        .setRsn(new StatusReason6Choice().setCd(code))
                        .addAddtlInf("户名不符：某某公司"))));

        assertThat(read.rejected()).isTrue();
        assertThat(read.reason().fault()).isEqualTo(fault);
        assertThat(read.reason().sentence()).contains(code).doesNotContain("某某公司");
    }

    @ParameterizedTest
    @CsvSource({
        "ACTC, true, false",
        "ACCP, true, false",
        "ACSP, true, false",
        "PDNG, false, false",
        "RCVD, false, false"
    })
    void knowsWhatIsDecided(String status, boolean accepted, boolean rejected) throws MessageException {
        Pain002 read =
                read(report(new PaymentTransaction105().setOrgnlEndToEndId("K1").setTxSts(status)));

        assertThat(read.accepted()).isEqualTo(accepted);
        assertThat(read.rejected()).isEqualTo(rejected);
    }

    @Test
    void takesTheStatusOfTheInstructionOrOfTheMessageWhereTheTransferHasNone() throws MessageException {
        CustomerPaymentStatusReportV10 ofTheInstruction = report(new PaymentTransaction105());
        ofTheInstruction.getOrgnlPmtInfAndSts().get(0).setPmtInfSts("ACTC");
        CustomerPaymentStatusReportV10 ofTheMessage = report(new PaymentTransaction105());
        ofTheMessage.getOrgnlGrpInfAndSts().setGrpSts("RJCT");

        assertThat(read(ofTheInstruction).at()).isEqualTo(WRITTEN.toInstant());
        assertThat(read(ofTheInstruction).accepted()).isTrue();
        assertThat(read(ofTheMessage).rejected()).isTrue();
    }

    @Test
    void refusesReportsAboutOthersOrOfOtherVersions() {
        CustomerPaymentStatusReportV10 silent = report(new PaymentTransaction105());
        byte[] other = bytes(report(new PaymentTransaction105().setTxSts("ACSC")));
        byte[] version = new String(other, StandardCharsets.UTF_8)
                .replace("pain.002.001.10", "pain.002.001.03")
                .getBytes(StandardCharsets.UTF_8);

        assertThatThrownBy(() -> read(silent)).isInstanceOf(MessageException.class);
        assertThatThrownBy(() -> Pain002.read(other, "K2")).isInstanceOf(MessageException.class);
        assertThatThrownBy(() -> Pain002.read(version, "K1")).hasMessage("the answer is no pain.002.001.10");
    }

    /** Banks write times without an offset; they are in Beijing. */
    @Test
    void timesWithoutAnOffsetAreInBeijing() throws MessageException {
        String text = new String(
                        bytes(report(new PaymentTransaction105()
                                .setOrgnlEndToEndId("K1")
                                .setTxSts("ACSC")
                                .setAccptncDtTm(TAKEN))),
                        StandardCharsets.UTF_8)
                .replaceAll("<([A-Za-z:]*)AccptncDtTm>[^<]*<", "<$1AccptncDtTm>2026-11-23T18:00:00<");

        assertThat(Pain002.read(text.getBytes(StandardCharsets.UTF_8), "K1").at())
                .isEqualTo(Instant.parse("2026-11-23T10:00:00Z"));
    }

    private static CustomerPaymentStatusReportV10 report(PaymentTransaction105 transfer) {
        return new CustomerPaymentStatusReportV10()
                .setGrpHdr(new GroupHeader86().setMsgId("S1").setCreDtTm(WRITTEN))
                .setOrgnlGrpInfAndSts(
                        new OriginalGroupHeader17().setOrgnlMsgId("K1").setOrgnlMsgNmId("pain.001.001.09"))
                .addOrgnlPmtInfAndSts(new OriginalPaymentInstruction32()
                        .setOrgnlPmtInfId("K1")
                        .addTxInfAndSts(transfer));
    }

    private static Pain002 read(CustomerPaymentStatusReportV10 report) throws MessageException {
        return Pain002.read(bytes(report), "K1");
    }

    private static byte[] bytes(CustomerPaymentStatusReportV10 report) {
        return new MxPain00200110().setCstmrPmtStsRpt(report).message().getBytes(StandardCharsets.UTF_8);
    }
}
