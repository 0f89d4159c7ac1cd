package org.certhall.plugins.payments.transfer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.Map;
import java.util.Random;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.junit.jupiter.api.Test;

/** What this channel has that others do not: an account to show, days instead of minutes, and no notices. */
class TransferChannelTest {
    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Duration DEADLINE = Duration.ofSeconds(1);

    private final HallAccount account = new HallAccount("示例认证中心", "工商银行", "1020000090000001", "", 7);
    private final TransferChannel channel = new TransferChannel(
            "transfer",
            new LocalisedText("对公转账", "Bank transfer"),
            account,
            new LedgerInMemory(),
            Clock.fixed(NOW, ZoneOffset.UTC));

    @Test
    void showsTheHallsAccountAndTheCodeTheSameEachTime() {
        Opening first = channel.open(request(), DEADLINE);

        assertThat(first).isEqualTo(channel.open(request(), DEADLINE));
        assertThat(Remittance.of(((Opening.Opened) first).panel()))
                .contains(new Remittance("示例认证中心", "工商银行", "1020000090000001", "", "C0"));
        assertThat(channel.validity()).isEqualTo(Duration.ofDays(7));
    }

    @Test
    void believesNoNotice() {
        RawNotice notice = new RawNotice("POST", "", Map.of(), new byte[0], "192.0.2.7", NOW);

        assertThat(channel.hear(notice)).isInstanceOf(Heard.Forged.class);
        assertThat(channel.answer(false).status()).isEqualTo(404);
    }

    @Test
    void givesTheBillOfADayThatIsOver() {
        assertThat(channel.bill(LocalDate.of(2026, 11, 22), DEADLINE)).isInstanceOf(Bill.Lines.class);
        assertThat(channel.bill(LocalDate.of(2026, 11, 23), DEADLINE)).isInstanceOf(Bill.NotYet.class);
    }

    @Test
    void saysWhatAnAccountLacks() {
        refused("accountName", () -> new HallAccount("", "工商银行", "1020000090000001", "", 7));
        refused("bank", () -> new HallAccount("示例", " ", "1020000090000001", "", 7));
        refused("account", () -> new HallAccount("示例", "工商银行", "1020-0001", "", 7));
        refused("branch", () -> new HallAccount("示例", "工商银行", "1020000090000001", "102", 7));
        refused("days", () -> new HallAccount("示例", "工商银行", "1020000090000001", "", 0));
    }

    private static void refused(String setting, ThrowingCallable call) {
        assertThatThrownBy(call).isInstanceOf(IllegalArgumentException.class).hasMessageContaining(setting);
    }

    private static PaymentRequest request() {
        OrderNumber order = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));
        return new PaymentRequest(
                "K1",
                order,
                new Money(57_500),
                "数字证书",
                NOW,
                NOW.plus(Duration.ofDays(7)),
                "192.0.2.7",
                URI.create("https://hall.example.com/notify/payment/transfer"),
                URI.create("https://hall.example.com/orders/" + order.value() + "/payment"));
    }
}
