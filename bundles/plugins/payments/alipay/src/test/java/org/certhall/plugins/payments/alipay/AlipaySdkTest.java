package org.certhall.plugins.payments.alipay;

import static org.assertj.core.api.Assertions.assertThat;

import com.alipay.api.AlipayApiException;
import com.alipay.api.AlipayClient;
import com.alipay.api.DefaultAlipayClient;
import com.alipay.api.internal.util.AlipayLogger;
import com.alipay.api.internal.util.AlipaySignature;
import com.alipay.api.request.AlipayTradeFastpayRefundQueryRequest;
import com.alipay.api.request.AlipayTradeQueryRequest;
import com.alipay.api.response.AlipayTradeFastpayRefundQueryResponse;
import com.alipay.api.response.AlipayTradeQueryResponse;
import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Bill;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.Opening;
import org.certhall.api.payment.PaymentRequest;
import org.certhall.api.payment.RefundRequest;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.testing.peers.Wallets;
import org.certhall.testing.peers.Wallets.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Alipay's own SDK judges both sides: what the hall signs and believes, and what the peer signs and believes. */
class AlipaySdkTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static Path keys;

    private Wallets wallets;
    private AlipayChannel channel;

    /** The SDK would write whole requests to the log. */
    @BeforeAll
    static void keepKeys(@TempDir Path folder) {
        keys = folder;
        AlipayLogger.setNeedEnableLogger(false);
    }

    @BeforeEach
    void open() {
        wallets = Wallets.open(keys);
        channel = Merchants.channel(wallets.address(), keys);
    }

    @AfterEach
    void close() {
        wallets.close();
    }

    @Test
    void theSdkVerifiesTheFormThatTheHallSigns() throws Exception {
        Map<String, String> fields = new LinkedHashMap<>();
        opened(request("KEY1")).panel().forEach((name, value) -> fields.put(name.replaceFirst("^field\\.", ""), value));
        fields.remove("action");
        String signature = String.valueOf(fields.remove("sign"));

        assertThat(AlipaySignature.rsaCheck(
                        AlipaySignature.getSignContent(fields), signature, key("alipay-app.pub"), "utf-8", "RSA2"))
                .isTrue();
        assertThat(fields.get("biz_content")).contains("\"total_amount\":\"123.45\"");
    }

    @Test
    void thePeerServesTheSdkAndSignsAsTheSdkDemands() throws Exception {
        Browser.post(opened(request("KEY2")));
        wallets.pay("alipay", "KEY2", 12_345);

        AlipayTradeQueryRequest query = new AlipayTradeQueryRequest();
        query.setBizContent("{\"out_trade_no\":\"KEY2\"}");
        AlipayTradeQueryResponse answer = sdk().execute(query);

        assertThat(answer.isSuccess()).isTrue();
        assertThat(answer.getTradeStatus()).isEqualTo("TRADE_SUCCESS");
        assertThat(answer.getTotalAmount()).isEqualTo("123.45");
    }

    @Test
    void theSdkVerifiesThePeersNotices() throws Exception {
        Browser.post(opened(request("KEY3")));
        Posted notice = wallets.pay("alipay", "KEY3", 12_345);

        assertThat(AlipaySignature.rsaCheckV1(read(notice), key("alipay-platform.pub"), "utf-8", "RSA2"))
                .isTrue();
        assertThat(AlipaySignature.rsaCheckV1(
                        read(wallets.forged("alipay", "KEY3")), key("alipay-platform.pub"), "utf-8", "RSA2"))
                .isFalse();
    }

    @Test
    void theHallBelievesWhatTheSdkSigns() throws Exception {
        Instant now = Instant.now();
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "notify_id", "EV1",
                "notify_time", AlipayTime.of(now),
                "app_id", Merchants.APP,
                "seller_id", "2088102177846880",
                "trade_status", "TRADE_FINISHED",
                "out_trade_no", "KEY9",
                "trade_no", "42",
                "total_amount", "1.00",
                "gmt_payment", "2026-11-23 10:00:00"));
        fields.put("empty", "");
        fields.put(
                "sign",
                AlipaySignature.rsa256Sign(
                        AlipaySignature.getSignContent(fields), key("alipay-platform.key"), "utf-8"));
        fields.put("sign_type", "RSA2");

        assertThat(channel.hear(raw(Fields.form(fields), now)))
                .isEqualTo(new Heard.OfPayment(
                        "EV1", "KEY9", new Standing.Paid("42", new Money(100), Instant.parse("2026-11-23T02:00:00Z"))));
    }

    @Test
    void aTradeOfWhichAllWasGivenBackIsStillOneThatWasPaid() throws Exception {
        PaymentRequest request = request("KEY4");
        Browser.post(opened(request));
        wallets.pay("alipay", "KEY4", 12_345);
        Standing.Paid paid = (Standing.Paid) channel.query(request, PLENTY);

        RefundRequest refund = new RefundRequest("REFUND4", request, paid.trade(), paid.amount(), paid.amount());
        RefundStanding done = channel.refund(refund, PLENTY);
        assertThat(done).isInstanceOf(RefundStanding.Refunded.class);
        assertThat(channel.query(request, PLENTY)).isEqualTo(paid);

        Posted notice = wallets.refunded("alipay", "KEY4", "REFUND4");
        assertThat(channel.hear(raw(new String(notice.body(), StandardCharsets.UTF_8), Instant.now())))
                .isInstanceOfSatisfying(Heard.OfRefund.class, heard -> {
                    assertThat(heard.key()).isEqualTo("REFUND4");
                    assertThat(heard.standing()).isEqualTo(done);
                });
        AlipayTradeFastpayRefundQueryRequest query = new AlipayTradeFastpayRefundQueryRequest();
        query.setBizContent("{\"out_trade_no\":\"KEY4\",\"out_request_no\":\"REFUND4\"}");
        AlipayTradeFastpayRefundQueryResponse judged = sdk().execute(query);
        assertThat(judged.getRefundAmount()).isEqualTo("123.45");
    }

    @Test
    void findsPaymentsAndRefundsInTheBillOfTheDay() {
        PaymentRequest request = request("KEY5");
        Browser.post(opened(request));
        wallets.pay("alipay", "KEY5", 12_345);
        Standing.Paid paid = (Standing.Paid) channel.query(request, PLENTY);
        RefundRequest refund = new RefundRequest("REFUND5", request, paid.trade(), paid.amount(), new Money(5));
        RefundStanding.Refunded done = (RefundStanding.Refunded) channel.refund(refund, PLENTY);

        LocalDate day = paid.at().atZone(CHINA).toLocalDate();
        assertThat(lines(day))
                .containsExactly(
                        new Bill.Line(Bill.Kind.PAYMENT, "KEY5", paid.trade(), new Money(12_345), paid.at()),
                        new Bill.Line(Bill.Kind.REFUND, "REFUND5", paid.trade(), new Money(5), done.at()));
        assertThat(channel.bill(day.plusDays(2), PLENTY)).isInstanceOf(Bill.NotYet.class);

        wallets.bill("alipay", "drop");
        assertThat(lines(day)).extracting(Bill.Line::kind).containsExactly(Bill.Kind.REFUND);
        wallets.bill("alipay", "amount");
        assertThat(lines(day)).extracting(Bill.Line::amount).containsExactly(new Money(12_346), new Money(5));
        wallets.bill("alipay", "extra");
        assertThat(lines(day)).last().satisfies(line -> {
            assertThat(line.key()).startsWith("EXTRA");
            assertThat(line.amount()).isEqualTo(new Money(12_300));
            assertThat(line.at()).isEqualTo(day.atTime(12, 0).atZone(CHINA).toInstant());
        });
    }

    private List<Bill.Line> lines(LocalDate day) {
        return ((Bill.Lines) channel.bill(day, PLENTY)).lines();
    }

    private AlipayClient sdk() throws AlipayApiException, IOException {
        return new DefaultAlipayClient(
                wallets.address().resolve("/gateway.do").toString(),
                Merchants.APP,
                key("alipay-app.key"),
                "json",
                "utf-8",
                key("alipay-platform.pub"),
                "RSA2");
    }

    private Opening.Opened opened(PaymentRequest request) {
        return (Opening.Opened) channel.open(request, PLENTY);
    }

    private static PaymentRequest request(String key) {
        Instant now = Instant.now();
        return new PaymentRequest(
                key,
                OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1)),
                new Money(12_345),
                "数字证书 & 服务",
                now,
                now.plusSeconds(1_800),
                "192.0.2.7",
                URI.create("https://hall.example/notify/payment/alipay"),
                URI.create("https://hall.example/orders"));
    }

    private static RawNotice raw(String body, Instant received) {
        return new RawNotice("POST", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", received);
    }

    private static Map<String, String> read(Posted notice) {
        return new LinkedHashMap<>(Fields.read(new String(notice.body(), StandardCharsets.UTF_8)));
    }

    /** Gives a key as the SDK wants it: Base64 alone. */
    private static String key(String name) throws IOException {
        return List.of(Files.readString(keys.resolve(name)).split("\n")).stream()
                .filter(line -> !line.startsWith("-----"))
                .reduce("", String::concat);
    }
}
