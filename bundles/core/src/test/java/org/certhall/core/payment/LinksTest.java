package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Duration;
import java.util.Locale;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderState;
import org.certhall.api.payment.PaymentException;
import org.certhall.core.access.Principal;
import org.certhall.core.access.Principals;
import org.certhall.core.store.Store;
import org.certhall.core.store.TestClock;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Links and papers for whoever pays without an account. */
class LinksTest {
    private static final String PAGE = "https://hall.example.com/pay/";

    private final TestClock clock = TestClock.at("2026-11-23T02:00:00Z");
    private final Principal accountant = Principals.anonymous();
    private final Till till;

    LinksTest(@TempDir Path folder) {
        till = new Till(Store.onH2(), folder, clock);
    }

    @AfterEach
    void close() {
        till.close();
    }

    @Test
    void whoHoldsALinkPaysWithoutAnAccount() {
        OrderNumber number = till.order();
        String token = token(number);
        assertThat(token).hasSize(32);
        till.links().choose(accountant, token, "one");
        till.work().run();
        assertThat(till.channel().open().get(0).back()).hasToString(PAGE + token);
        till.take(till.channel(), till.channel().pay(till.channel().open().get(0), Till.PRICE));

        assertThat(till.links().find(accountant, token).orElseThrow().state()).isEqualTo(OrderState.PAID);
        assertRefused(token);
        clock.advance(Duration.ofDays(2));
        assertThat(till.links().find(accountant, token)).isEmpty();
    }

    @Test
    void aLinkEndsWithItsOrder() {
        OrderNumber number = till.order();
        String token = token(number);
        assertThat(till.links().find(accountant, token)).isPresent();
        till.move(number, OrderActor.APPLICANT, OrderEvent.CANCEL);

        assertThat(till.links().find(accountant, token)).isEmpty();
        assertRefused(token);
        assertThatThrownBy(() -> till.mine().link(till.applicant(), number)).isInstanceOf(PaymentException.class);
    }

    @Test
    void noLinkIsKeptInPlainNorGuessed() {
        String token = token(till.order());

        assertThat(till.links().find(accountant, "x".repeat(32))).isEmpty();
        assertThat(till.links().find(accountant, "")).isEmpty();
        byte[] kept = till.around()
                .units()
                .read(entities -> entities.createQuery("select l.tokenHash from PayLink l", byte[].class)
                        .getSingleResult());
        assertThat(new String(kept, UTF_8)).doesNotContain(token);
    }

    @Test
    void theSlipCarriesALinkAndNoPersonalData() {
        OrderNumber number = till.order();
        String slip = new String(till.mine().slip(till.applicant(), number, Locale.CHINESE), UTF_8);

        assertThat(slip).contains("付款通知单", "¥575", PAGE).doesNotContain("张三", Till.MOBILE);
        String token = slip.lines()
                .filter(line -> line.startsWith(PAGE))
                .findFirst()
                .orElseThrow()
                .substring(PAGE.length());
        assertThat(till.links().find(accountant, token)).isPresent();
    }

    @Test
    void theReceiptSaysWhatWasPaid() {
        OrderNumber number = till.order();
        assertThatThrownBy(() -> till.mine().receipt(till.applicant(), number, Locale.CHINESE))
                .isInstanceOf(PaymentException.class);
        String key = till.begin(number, till.channel()).key();
        till.take(till.channel(), till.channel().pay(till.channel().open().get(0), Till.PRICE));

        String receipt = new String(till.mine().receipt(till.applicant(), number, Locale.CHINESE), UTF_8);
        assertThat(receipt).contains("收据", "¥575", "测试支付", key, "2026\\-11\\-23 10:00");
    }

    private String token(OrderNumber number) {
        String link = till.mine().link(till.applicant(), number);
        assertThat(link).startsWith(PAGE);
        return link.substring(PAGE.length());
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> till.links().choose(accountant, token, "one"))
                .isInstanceOfSatisfying(
                        PaymentException.class,
                        refused -> assertThat(refused.code()).isEqualTo(PaymentException.Code.NOT_NOW));
    }
}
