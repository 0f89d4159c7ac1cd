package org.certhall.plugins.banks.iso20022.message;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import com.prowidesoftware.swift.model.mx.MxCamt05300108;
import com.prowidesoftware.swift.model.mx.MxCamt05400108;
import com.prowidesoftware.swift.model.mx.dic.AccountIdentification4Choice;
import com.prowidesoftware.swift.model.mx.dic.AccountNotification17;
import com.prowidesoftware.swift.model.mx.dic.AccountStatement9;
import com.prowidesoftware.swift.model.mx.dic.ActiveOrHistoricCurrencyAndAmount;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerDebitCreditNotificationV08;
import com.prowidesoftware.swift.model.mx.dic.BankToCustomerStatementV08;
import com.prowidesoftware.swift.model.mx.dic.CashAccount38;
import com.prowidesoftware.swift.model.mx.dic.CashAccount39;
import com.prowidesoftware.swift.model.mx.dic.CreditDebitCode;
import com.prowidesoftware.swift.model.mx.dic.DateAndDateTime2Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryDetails9;
import com.prowidesoftware.swift.model.mx.dic.EntryStatus1Choice;
import com.prowidesoftware.swift.model.mx.dic.EntryTransaction10;
import com.prowidesoftware.swift.model.mx.dic.GenericAccountIdentification1;
import com.prowidesoftware.swift.model.mx.dic.GroupHeader81;
import com.prowidesoftware.swift.model.mx.dic.Pagination1;
import com.prowidesoftware.swift.model.mx.dic.Party40Choice;
import com.prowidesoftware.swift.model.mx.dic.PartyIdentification135;
import com.prowidesoftware.swift.model.mx.dic.PaymentReturnReason5;
import com.prowidesoftware.swift.model.mx.dic.RemittanceInformation16;
import com.prowidesoftware.swift.model.mx.dic.ReportEntry10;
import com.prowidesoftware.swift.model.mx.dic.ReturnReason5Choice;
import com.prowidesoftware.swift.model.mx.dic.TransactionParties6;
import com.prowidesoftware.swift.model.mx.dic.TransactionReferences6;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.bank.StatementEntry.Kind;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.message.Camt.Page;
import org.junit.jupiter.api.Test;

/** Statements and notifications as another implementation writes them. */
class CamtTest {
    private static final String ACCOUNT = "1020000090000001";

    @Test
    void readsATransferOfSomebody() throws MessageException {
        EntryTransaction10 transfer = transfer("anything of the payer's")
                .setRltdPties(new TransactionParties6()
                        .setDbtr(party("某某“公司”<&>"))
                        .setDbtrAcct(new CashAccount38().setId(account("6222000"))))
                .setRmtInf(new RemittanceInformation16().addUstrd("付款码").addUstrd("A1B2C3"));

        Page page = notification(true, entry("E1", CreditDebitCode.CRDT, "12345.60", transfer));

        assertThat(page)
                .isEqualTo(new Page(
                        List.of(new StatementEntry(
                                "E1",
                                Kind.CREDIT,
                                new Money(1_234_560),
                                "某某“公司”<&>",
                                "6222000",
                                "付款码A1B2C3",
                                "",
                                Fault.OTHER,
                                Instant.parse("2026-11-22T16:00:00Z"))),
                        "E1",
                        false));
    }

    @Test
    void readsADepositAndItsReturn() throws MessageException {
        EntryTransaction10 back = transfer("K1")
                .setRltdPties(new TransactionParties6().setCdtr(party("收款公司")))
                .setRtrInf(new PaymentReturnReason5().setRsn(new ReturnReason5Choice().setCd("AC04")));

        Page page = notification(
                true,
                entry("E1", CreditDebitCode.DBIT, "0.37", transfer("K1")),
                entry("E2", CreditDebitCode.CRDT, "0.37", back));

        assertThat(page.entries()).extracting(StatementEntry::kind).containsExactly(Kind.DEBIT, Kind.RETURN);
        assertThat(page.entries()).extracting(StatementEntry::key).containsExactly("K1", "K1");
        assertThat(page.entries().get(1).fault()).isEqualTo(Fault.CLOSED_ACCOUNT);
        assertThat(page.entries().get(1).name()).isEqualTo("收款公司");
    }

    @Test
    void countsEveryTransferOfACollectiveEntry() throws MessageException {
        ReportEntry10 entry =
                entry("E1", CreditDebitCode.CRDT, "3.00", transfer("x").setAmt(amount("CNY", "1.00")));
        entry.getNtryDtls().get(0).addTxDtls(transfer("y").setAmt(amount("CNY", "2.00")));

        assertThat(notification(true, entry).entries())
                .extracting(StatementEntry::reference, found -> found.amount().fen())
                .containsExactly(tuple("E1/1", 100L), tuple("E1/2", 200L));
    }

    @Test
    void leavesOutWhatIsNotBookedYetButGoesOnBehindIt() throws MessageException {
        ReportEntry10 pending = entry("E2", CreditDebitCode.CRDT, "1.00", transfer("x"));
        pending.setSts(new EntryStatus1Choice().setCd("PDNG"));

        Page page = notification(false, entry("E1", CreditDebitCode.CRDT, "1.00", transfer("x")), pending);

        assertThat(page.entries()).hasSize(1);
        assertThat(page.last()).isEqualTo("E2");
        assertThat(page.more()).isTrue();
    }

    @Test
    void readsStatementsLikewise() throws MessageException {
        AccountStatement9 statement = new AccountStatement9().setId("T1");
        statement.setAcct(new CashAccount39().setId(account(ACCOUNT)));
        statement.addNtry(entry("E1", CreditDebitCode.CRDT, "1.00", transfer("x")));
        BankToCustomerStatementV08 whole = new BankToCustomerStatementV08().setGrpHdr(header(true));
        whole.addStmt(statement);
        String text = new MxCamt05300108().setBkToCstmrStmt(whole).message();

        assertThat(Camt.STATEMENT
                        .read(text.getBytes(StandardCharsets.UTF_8), ACCOUNT)
                        .entries())
                .hasSize(1);
        assertThatThrownBy(() -> Camt.NOTIFICATION.read(text.getBytes(StandardCharsets.UTF_8), ACCOUNT))
                .hasMessage("the answer is no camt.054.001.08");
    }

    @Test
    void refusesOtherAccountsAndOtherMoney() {
        byte[] page = bytes(true, entry("E1", CreditDebitCode.CRDT, "1.00", transfer("x")));
        byte[] dollars = bytes(
                true, entry("E1", CreditDebitCode.CRDT, "1.00", transfer("x")).setAmt(amount("USD", "1.00")));
        byte[] mills = bytes(true, entry("E1", CreditDebitCode.CRDT, "1.001", transfer("x")));

        assertThatThrownBy(() -> Camt.NOTIFICATION.read(page, "1")).hasMessageContaining("another account");
        assertThatThrownBy(() -> Camt.NOTIFICATION.read(dollars, ACCOUNT)).hasMessageContaining("not in yuan");
        assertThatThrownBy(() -> Camt.NOTIFICATION.read(mills, ACCOUNT)).hasMessageContaining("amount");
    }

    private static Page notification(boolean last, ReportEntry10... entries) throws MessageException {
        return Camt.NOTIFICATION.read(bytes(last, entries), ACCOUNT);
    }

    private static byte[] bytes(boolean last, ReportEntry10... entries) {
        AccountNotification17 notification = new AccountNotification17().setId("N1");
        notification.setAcct(new CashAccount39().setId(account(ACCOUNT)));
        for (ReportEntry10 entry : entries) {
            notification.addNtry(entry);
        }
        BankToCustomerDebitCreditNotificationV08 whole =
                new BankToCustomerDebitCreditNotificationV08().setGrpHdr(header(last));
        whole.addNtfctn(notification);
        return new MxCamt05400108().setBkToCstmrDbtCdtNtfctn(whole).message().getBytes(StandardCharsets.UTF_8);
    }

    private static GroupHeader81 header(boolean last) {
        return new GroupHeader81()
                .setMsgId("M1")
                .setCreDtTm(OffsetDateTime.parse("2026-11-23T10:00:00+08:00"))
                .setMsgPgntn(new Pagination1().setPgNb("1").setLastPgInd(last));
    }

    private static ReportEntry10 entry(
            String reference, CreditDebitCode direction, String yuan, EntryTransaction10 transfer) {
        ReportEntry10 entry = new ReportEntry10()
                .setAmt(amount("CNY", yuan))
                .setCdtDbtInd(direction)
                .setSts(new EntryStatus1Choice().setCd("BOOK"))
                .setBookgDt(new DateAndDateTime2Choice().setDt(LocalDate.parse("2026-11-23")))
                .setAcctSvcrRef(reference);
        return entry.addNtryDtls(new EntryDetails9().addTxDtls(transfer));
    }

    private static EntryTransaction10 transfer(String endToEndId) {
        return new EntryTransaction10().setRefs(new TransactionReferences6().setEndToEndId(endToEndId));
    }

    private static ActiveOrHistoricCurrencyAndAmount amount(String currency, String value) {
        return new ActiveOrHistoricCurrencyAndAmount().setCcy(currency).setValue(new BigDecimal(value));
    }

    private static Party40Choice party(String name) {
        return new Party40Choice().setPty(new PartyIdentification135().setNm(name));
    }

    private static AccountIdentification4Choice account(String number) {
        return new AccountIdentification4Choice().setOthr(new GenericAccountIdentification1().setId(number));
    }
}
