package org.certhall.core.transfer;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Optional;
import org.certhall.api.access.Role;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentChannel;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.transfer.BankTransfer;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.transfer.TransferDesk;
import org.certhall.api.transfer.TransferState;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.payment.Till;
import org.certhall.core.store.Store;

/** The area of transfers on the area of payment, with three officers and the hall's account in memory. */
final class TrialTransfers implements AutoCloseable {
    static final String PAYER = "北京华信科技有限公司";

    final Till till;
    final TransferDesk desk;
    final TransferLedgerDesk ledger;
    final Principal anna;
    final Principal ben;
    final Principal supervisor;
    private final Arrivals arrivals;
    private final TransferNews news;
    private final Clock clock;
    private int last;

    TrialTransfers(Path folder, Clock clock) {
        this.clock = clock;
        till = new Till(Store.onH2(), folder, clock);
        news = new TransferNews(till.around().units());
        Transfers transfers = new Transfers(till.transfers(), news, new SecureRandom(), clock);
        arrivals = new Arrivals(
                transfers, till.around().protection(), till.around().audit());
        ledger = new TransferLedgerDesk(till.around().units(), transfers, till.transfers());
        desk = new TransferDeskService(
                till.around().units(),
                transfers,
                new TransferView(
                        transfers,
                        till.transfers(),
                        till.accounts().accounts(),
                        till.around().protection()),
                new Decisions(transfers, till.transfers()),
                news,
                till.around().audit());
        till.install(new LedgerChannel(ledger));
        anna = officer("anna", "13900139001", Role.FINANCE);
        ben = officer("benjamin", "13900139002", Role.FINANCE);
        supervisor = officer("susan", "13900139003", Role.SUPERVISOR);
    }

    private Principal officer(String login, String mobile, Role role) {
        return Principals.account(till.accounts().create(login, mobile, role).value(), role);
    }

    /** Makes an order that waits for a transfer, and gives its code. */
    String code(OrderNumber number) {
        till.mine().choose(till.applicant(), number, "transfer");
        till.work().run();
        return Remittance.of(till.payable(number).attempt().orElseThrow().panel())
                .orElseThrow()
                .code();
    }

    /** Makes an order of an organisation. */
    OrderNumber order(String organisation) {
        OrderNumber number = till.order();
        till.around()
                .units()
                .perform(entities -> till.orders().lock(entities, number).organise(organisation, new byte[] {1}));
        return number;
    }

    BankTransfer credit(Money amount, String remark) {
        return credit(amount, PAYER, remark);
    }

    /** Lets a transfer come in, and gives it. */
    BankTransfer credit(Money amount, String payer, String remark) {
        last++;
        book(entry("B" + last, StatementEntry.Kind.CREDIT, amount, payer, remark));
        return newest();
    }

    void book(StatementEntry entry) {
        till.around().units().perform(entities -> arrivals.booked(entities, "main", entry));
    }

    StatementEntry entry(String reference, StatementEntry.Kind kind, Money amount, String payer, String remark) {
        return new StatementEntry(
                reference, kind, amount, payer, "6222021001112223334", remark, "", Fault.OTHER, clock.instant());
    }

    BankTransfer newest() {
        return desk.list(anna, EnumSet.allOf(TransferState.class), Optional.empty(), 1)
                .transfers()
                .get(0);
    }

    BankTransfer now(BankTransfer transfer) {
        return desk.find(anna, transfer.key()).orElseThrow().transfer();
    }

    void match(Principal officer, BankTransfer transfer, OrderNumber number) {
        desk.match(officer, transfer.key(), now(transfer).version(), number);
    }

    void confirm(Principal officer, BankTransfer transfer) {
        desk.confirm(officer, transfer.key(), now(transfer).version());
    }

    @Override
    public void close() {
        news.close();
        till.close();
    }

    /** The channel as its bundle makes it, without configuration. */
    private record LedgerChannel(TransferLedgerDesk ledger) implements PaymentChannel {
        @Override
        public String id() {
            return "transfer";
        }

        @Override
        public LocalisedText name() {
            return new LocalisedText("对公转账", "Bank transfer");
        }

        @Override
        public Duration validity() {
            return Duration.ofDays(7);
        }

        @Override
        public Opening open(PaymentRequest request, Duration deadline) {
            return new Opening.Opened(
                    new Remittance("示例认证中心", "工商银行", "1020000090000001", "", ledger.code(request)).panel());
        }

        @Override
        public Standing query(PaymentRequest request, Duration deadline) {
            return ledger.standing(request.key());
        }

        @Override
        public Standing close(PaymentRequest request, Duration deadline) {
            return ledger.close(request.key());
        }

        @Override
        public RefundStanding refund(RefundRequest request, Duration deadline) {
            return ledger.giveBack(request);
        }

        @Override
        public RefundStanding queryRefund(RefundRequest request, Duration deadline) {
            return ledger.refund(request.key());
        }

        @Override
        public Bill bill(LocalDate day, Duration deadline) {
            return new Bill.Lines(ledger.lines(day));
        }

        @Override
        public Heard hear(RawNotice notice) {
            return new Heard.Forged("there are no notices");
        }

        @Override
        public NoticeAnswer answer(boolean taken) {
            return new NoticeAnswer(404, "", "");
        }
    }
}
