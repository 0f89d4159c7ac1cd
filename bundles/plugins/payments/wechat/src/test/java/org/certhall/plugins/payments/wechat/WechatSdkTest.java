package org.certhall.plugins.payments.wechat;

import static org.assertj.core.api.Assertions.assertThat;

import com.wechat.pay.java.core.auth.WechatPay2Credential;
import com.wechat.pay.java.core.auth.WechatPay2Validator;
import com.wechat.pay.java.core.cipher.AeadAesCipher;
import com.wechat.pay.java.core.cipher.RSASigner;
import com.wechat.pay.java.core.cipher.RSAVerifier;
import com.wechat.pay.java.core.http.HttpHeaders;
import com.wechat.pay.java.core.notification.NotificationParser;
import com.wechat.pay.java.core.notification.RSAPublicKeyNotificationConfig;
import com.wechat.pay.java.core.notification.RequestParam;
import com.wechat.pay.java.core.util.PemUtil;
import com.wechat.pay.java.service.payments.model.Transaction;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
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
import org.certhall.testing.peers.Wallets;
import org.certhall.testing.peers.Wallets.Posted;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** WeChat Pay's own SDK judges both sides: what the hall signs and believes, and what the peer signs and believes. */
class WechatSdkTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Pattern FIELD = Pattern.compile("([a-z_]+)=\"([^\"]*)\"");
    private static final ZoneId CHINA = ZoneId.of("Asia/Shanghai");

    private static Path keys;

    private Wallets wallets;
    private WechatMerchant merchant;
    private WechatChannel channel;

    @BeforeAll
    static void keepKeys(@TempDir Path folder) {
        keys = folder;
    }

    @BeforeEach
    void open() {
        wallets = Wallets.open(keys);
        merchant = Merchants.merchant(wallets.address(), keys);
        channel = Merchants.channel(merchant);
    }

    @AfterEach
    void close() {
        wallets.close();
    }

    @Test
    void theSdkVerifiesWhatTheHallSigns() throws Exception {
        String address = "/v3/pay/transactions/out-trade-no/KEY1?mchid=1900007291";

        Map<String, String> fields = new HashMap<>();
        Matcher found = FIELD.matcher(
                new WechatSignature(merchant, Clock.systemUTC()).authorisation("POST", address, "{\"金额\":1}"));
        while (found.find()) {
            fields.put(found.group(1), found.group(2));
        }

        String text =
                "POST\n" + address + "\n" + fields.get("timestamp") + "\n" + fields.get("nonce_str") + "\n{\"金额\":1}\n";
        assertThat(new RSAVerifier(PemUtil.loadPublicKeyFromPath(file("wechat-merchant.pub")), Merchants.SERIAL)
                        .verify(Merchants.SERIAL, text, fields.get("signature")))
                .isTrue();
    }

    @Test
    void thePeerServesWhatTheSdkSignsAndSignsAsTheSdkDemands() throws Exception {
        PaymentRequest request = request("KEYOFSDK1");
        channel.open(request, PLENTY);
        URI address = wallets.address().resolve("/v3/pay/transactions/out-trade-no/KEYOFSDK1?mchid=1900007291");
        String authorisation = new WechatPay2Credential(
                        Merchants.MERCHANT,
                        new RSASigner(Merchants.SERIAL, PemUtil.loadPrivateKeyFromPath(file("wechat-merchant.key"))))
                .getAuthorization(address, "GET", "");

        HttpResponse<String> answer = HttpClient.newHttpClient()
                .send(
                        HttpRequest.newBuilder(address)
                                .header("Authorization", authorisation)
                                .header("Accept", "application/json")
                                .header("User-Agent", "SDK")
                                .header("Wechatpay-Serial", Merchants.PLATFORM_KEY)
                                .build(),
                        BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(200);
        HttpHeaders headers = new HttpHeaders();
        for (String name : List.of("Serial", "Signature", "Timestamp", "Nonce")) {
            headers.addHeader(
                    "Wechatpay-" + name,
                    answer.headers().firstValue("Wechatpay-" + name).orElseThrow());
        }
        headers.addHeader("Request-ID", "1");
        WechatPay2Validator validator = new WechatPay2Validator(
                new RSAVerifier(PemUtil.loadPublicKeyFromPath(file("wechat-platform.pub")), Merchants.PLATFORM_KEY));
        assertThat(validator.validate(headers, answer.body())).isTrue();
        assertThat(validator.validate(headers, answer.body() + " ")).isFalse();
    }

    @Test
    void theSdkReadsThePeersNotices() {
        channel.open(request("KEYOFSDK2"), PLENTY);
        Posted notice = wallets.pay("wechat", "KEYOFSDK2", 12_345);

        Transaction told = new NotificationParser(new RSAPublicKeyNotificationConfig.Builder()
                        .publicKeyFromPath(file("wechat-platform.pub"))
                        .publicKeyId(Merchants.PLATFORM_KEY)
                        .apiV3Key(Merchants.API_KEY)
                        .build())
                .parse(
                        new RequestParam.Builder()
                                .serialNumber(header(notice, "Wechatpay-Serial"))
                                .nonce(header(notice, "Wechatpay-Nonce"))
                                .signature(header(notice, "Wechatpay-Signature"))
                                .timestamp(header(notice, "Wechatpay-Timestamp"))
                                .body(new String(notice.body(), StandardCharsets.UTF_8))
                                .build(),
                        Transaction.class);

        assertThat(told.getOutTradeNo()).isEqualTo("KEYOFSDK2");
        assertThat(told.getAmount().getTotal()).isEqualTo(12_345);
        assertThat(told.getTradeState()).isEqualTo(Transaction.TradeStateEnum.SUCCESS);
    }

    @Test
    void theHallBelievesWhatTheSdkSignsAndEnciphers() throws Exception {
        String resource = "{\"mchid\":\"1900007291\",\"appid\":\"wxd678efh567hg6787\",\"out_trade_no\":\"KEY9\","
                + "\"transaction_id\":\"42\",\"trade_state\":\"SUCCESS\",\"success_time\":\"2026-11-23T10:00:00+08:00\","
                + "\"amount\":{\"total\":100,\"currency\":\"CNY\"}}";
        String enciphered = new AeadAesCipher(Merchants.API_KEY.getBytes(StandardCharsets.UTF_8))
                .encrypt(
                        "transaction".getBytes(StandardCharsets.UTF_8),
                        "fdasflkja484".getBytes(StandardCharsets.UTF_8),
                        resource.getBytes(StandardCharsets.UTF_8));
        String body = "{\"id\":\"EV-1\",\"event_type\":\"TRANSACTION.SUCCESS\",\"resource\":{\"algorithm\":"
                + "\"AEAD_AES_256_GCM\",\"ciphertext\":\"" + enciphered
                + "\",\"associated_data\":\"transaction\",\"nonce\":\"fdasflkja484\"}}";
        Instant now = Instant.now();
        String timestamp = String.valueOf(now.getEpochSecond());
        String signature = new RSASigner(
                        Merchants.PLATFORM_KEY, PemUtil.loadPrivateKeyFromPath(file("wechat-platform.key")))
                .sign(timestamp + "\nabc\n" + body + "\n")
                .getSign();

        Heard heard = channel.hear(new RawNotice(
                "POST",
                "",
                Map.of(
                        "Wechatpay-Serial",
                        List.of(Merchants.PLATFORM_KEY),
                        "Wechatpay-Timestamp",
                        List.of(timestamp),
                        "Wechatpay-Nonce",
                        List.of("abc"),
                        "Wechatpay-Signature",
                        List.of(signature)),
                body.getBytes(StandardCharsets.UTF_8),
                "127.0.0.1",
                now));

        assertThat(heard)
                .isEqualTo(new Heard.OfPayment(
                        "EV-1",
                        "KEY9",
                        new Standing.Paid("42", new Money(100), Instant.parse("2026-11-23T02:00:00Z"))));
    }

    @Test
    void hearsOfRefundsAndFindsBothInTheBillOfTheDay() {
        PaymentRequest request = request("KEYOFBILL");
        channel.open(request, PLENTY);
        wallets.pay("wechat", "KEYOFBILL", 12_345);
        Standing.Paid paid = (Standing.Paid) channel.query(request, PLENTY);
        RefundRequest refund = new RefundRequest("REFUND1", request, paid.trade(), paid.amount(), new Money(5));

        assertThat(channel.refund(refund, PLENTY)).isInstanceOf(RefundStanding.Underway.class);
        Posted notice = wallets.refunded("wechat", "KEYOFBILL", "REFUND1");
        RefundStanding.Refunded done = (RefundStanding.Refunded) channel.queryRefund(refund, PLENTY);
        assertThat(channel.hear(new RawNotice("POST", "", notice.headers(), notice.body(), "127.0.0.1", Instant.now())))
                .isInstanceOfSatisfying(Heard.OfRefund.class, heard -> {
                    assertThat(heard.key()).isEqualTo("REFUND1");
                    assertThat(heard.standing()).isEqualTo(done);
                });

        LocalDate day = paid.at().atZone(CHINA).toLocalDate();
        assertThat(lines(day))
                .containsExactly(
                        new Bill.Line(Bill.Kind.PAYMENT, "KEYOFBILL", paid.trade(), new Money(12_345), paid.at()),
                        new Bill.Line(Bill.Kind.REFUND, "REFUND1", done.reference(), new Money(5), done.at()));
        assertThat(channel.bill(day.plusDays(2), PLENTY)).isInstanceOf(Bill.NotYet.class);

        wallets.bill("wechat", "drop");
        assertThat(lines(day)).extracting(Bill.Line::kind).containsExactly(Bill.Kind.REFUND);
        wallets.bill("wechat", "amount");
        assertThat(lines(day)).extracting(Bill.Line::amount).containsExactly(new Money(12_346), new Money(5));
        wallets.bill("wechat", "extra");
        assertThat(lines(day)).last().satisfies(line -> {
            assertThat(line.key()).startsWith("EXTRA");
            assertThat(line.amount()).isEqualTo(new Money(12_300));
            assertThat(line.at()).isEqualTo(day.atTime(12, 0).atZone(CHINA).toInstant());
        });
    }

    private List<Bill.Line> lines(LocalDate day) {
        return ((Bill.Lines) channel.bill(day, PLENTY)).lines();
    }

    @Test
    void saysWhatIsRefusedAndWhatMayStillBeGranted() {
        wallets.turn("wechat", "reject");
        assertThat(channel.open(request("KEYREFUSED"), PLENTY)).isEqualTo(new Opening.Rejected("NO_AUTH"));

        wallets.turn("wechat", "up");
        WechatMerchant stranger = Merchants.merchant(wallets.address(), Path.of("no-such-folder"));
        assertThat(Merchants.channel(stranger).open(request("KEYREFUSED"), PLENTY))
                .isInstanceOfSatisfying(
                        Opening.Unavailable.class,
                        away -> assertThat(away.reason()).contains("wechat-merchant.key"));
    }

    private PaymentRequest request(String key) {
        Instant now = Instant.now();
        return new PaymentRequest(
                key,
                OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1)),
                new Money(12_345),
                "数字证书",
                now,
                now.plusSeconds(1_800),
                "192.0.2.7",
                URI.create("https://hall.example/notify/payment/wechat"),
                URI.create("https://hall.example/orders"));
    }

    private static String header(Posted notice, String name) {
        return notice.headers().getOrDefault(name, List.of("none")).get(0);
    }

    private static String file(String name) {
        return keys.resolve(name).toString();
    }
}
