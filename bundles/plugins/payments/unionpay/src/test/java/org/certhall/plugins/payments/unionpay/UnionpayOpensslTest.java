package org.certhall.plugins.payments.unionpay;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.stream.Collectors;
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

/** OpenSSL judges both sides, there being no SDK: what the hall signs and believes, and what the peer signs. */
class UnionpayOpensslTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);

    private static Path keys;

    private Path folder;
    private Wallets wallets;
    private UnionpayChannel channel;

    @BeforeAll
    static void keepKeys(@TempDir Path kept) {
        keys = kept;
    }

    @BeforeEach
    void open(@TempDir Path fresh) {
        folder = fresh;
        wallets = Wallets.open(keys);
        channel = Merchants.channel(Merchants.merchant(wallets.address(), keys, Merchants.SIGNER));
    }

    @AfterEach
    void close() {
        wallets.close();
    }

    @Test
    void opensslVerifiesTheFormThatTheHallSigns() throws Exception {
        Map<String, String> fields = new TreeMap<>();
        opened(request("KEYOFHALL1"))
                .panel()
                .forEach((name, value) -> fields.put(name.replaceFirst("^field\\.", ""), value));
        fields.remove("action");
        byte[] signature = Base64.getDecoder().decode(String.valueOf(fields.remove("signature")));
        openssl("pkcs12", "-in", key("unionpay-merchant.p12"), "-passin", "pass:000000", "-nokeys", "-out", "own.pem");

        assertThat(verified(fields, signature, "own.pem")).contains("Verified OK");
        fields.put("txnAmt", "1");
        assertThat(verified(fields, signature, "own.pem")).contains("Verification failure");
        assertThat(fields.get("txnTime")).matches("[0-9]{14}");
    }

    @Test
    void opensslVerifiesThePeersNoticesAndTheirCertificates() throws Exception {
        Browser.post(opened(request("KEYOFHALL2")));
        Posted notice = wallets.pay("unionpay", "KEYOFHALL2", 12_345);
        Map<String, String> fields =
                new LinkedHashMap<>(Fields.read(new String(notice.body(), StandardCharsets.UTF_8)));
        byte[] signature = Base64.getDecoder().decode(String.valueOf(fields.remove("signature")));
        Files.writeString(folder.resolve("signer.pem"), fields.getOrDefault("signPubKeyCert", ""));

        assertThat(openssl("verify", "-CAfile", key("unionpay-anchors.pem"), "signer.pem"))
                .contains("OK");
        assertThat(verified(fields, signature, "signer.pem")).contains("Verified OK");
    }

    @Test
    void theHallBelievesWhatOpensslSigns() throws Exception {
        openssl("pkcs12", "-in", key("unionpay-platform.p12"), "-passin", "pass:000000", "-nodes", "-out", "all.pem");
        openssl("x509", "-in", "all.pem", "-out", "signer.pem");
        Map<String, String> fields = new LinkedHashMap<>(Map.of(
                "merId", Merchants.MERCHANT,
                "txnType", "01",
                "respCode", "00",
                "orderId", "KEY9",
                "queryId", "202611231000001234567",
                "txnAmt", "100",
                "currencyCode", "156",
                "traceTime", "1123100000",
                "signMethod", "01",
                "empty", ""));
        fields.put("signPubKeyCert", Files.readString(folder.resolve("signer.pem")));
        Files.writeString(folder.resolve("hex"), hashed(fields));
        openssl("dgst", "-sha256", "-sign", "all.pem", "-out", "sig", "hex");
        fields.put("signature", Base64.getEncoder().encodeToString(Files.readAllBytes(folder.resolve("sig"))));
        RawNotice notice = raw(Fields.form(fields), Instant.now());

        assertThat(channel.hear(notice)).isInstanceOfSatisfying(Heard.OfPayment.class, payment -> {
            assertThat(payment.key()).isEqualTo("KEY9");
            assertThat(payment.paid().amount()).isEqualTo(new Money(100));
        });
        assertThat(Merchants.channel(Merchants.merchant(wallets.address(), keys, "某某商户有限公司"))
                        .hear(notice))
                .isInstanceOf(Heard.Forged.class);
    }

    @Test
    void findsPaymentsAndRefundsInTheBillOfTheDay() {
        PaymentRequest request = request("KEYOFHALL5");
        Browser.post(opened(request));
        wallets.pay("unionpay", "KEYOFHALL5", 12_345);
        Standing.Paid paid = (Standing.Paid) channel.query(request, PLENTY);
        RefundRequest refund = new RefundRequest("REFUNDOF5", request, paid.trade(), paid.amount(), new Money(5));

        assertThat(channel.refund(refund, PLENTY)).isInstanceOf(RefundStanding.Underway.class);
        RefundStanding.Refunded done = (RefundStanding.Refunded) channel.queryRefund(refund, PLENTY);
        Posted notice = wallets.refunded("unionpay", "KEYOFHALL5", "REFUNDOF5");
        assertThat(channel.hear(raw(new String(notice.body(), StandardCharsets.UTF_8), Instant.now())))
                .isInstanceOfSatisfying(Heard.OfRefund.class, heard -> {
                    assertThat(heard.key()).isEqualTo("REFUNDOF5");
                    assertThat(heard.standing()).isEqualTo(done);
                });
        LocalDate day = paid.at().atZone(UnionpayText.CHINA).toLocalDate();
        assertThat(lines(day))
                .containsExactly(
                        new Bill.Line(Bill.Kind.PAYMENT, "KEYOFHALL5", paid.trade(), new Money(12_345), paid.at()),
                        new Bill.Line(Bill.Kind.REFUND, "REFUNDOF5", done.reference(), new Money(5), done.at()));
        assertThat(channel.bill(day.plusDays(2), PLENTY)).isInstanceOf(Bill.NotYet.class);

        wallets.bill("unionpay", "drop");
        assertThat(lines(day)).extracting(Bill.Line::kind).containsExactly(Bill.Kind.REFUND);
        wallets.bill("unionpay", "amount");
        assertThat(lines(day)).extracting(Bill.Line::amount).containsExactly(new Money(12_346), new Money(5));
        wallets.bill("unionpay", "extra");
        assertThat(lines(day)).last().satisfies(line -> {
            assertThat(line.key()).startsWith("EXTRA");
            assertThat(line.amount()).isEqualTo(new Money(12_300));
            assertThat(line.at())
                    .isEqualTo(day.atTime(12, 0).atZone(UnionpayText.CHINA).toInstant());
        });
    }

    private List<Bill.Line> lines(LocalDate day) {
        return ((Bill.Lines) channel.bill(day, PLENTY)).lines();
    }

    @Test
    void knowsTheYearOfATimeWithoutOne() {
        assertThat(UnionpayText.time("0101000005", LocalDate.of(2026, 12, 31)))
                .contains(Instant.parse("2026-12-31T16:00:05Z"));
        assertThat(UnionpayText.time("1231235959", LocalDate.of(2027, 1, 1)))
                .contains(Instant.parse("2026-12-31T15:59:59Z"));
        assertThat(UnionpayText.time("", LocalDate.of(2027, 1, 1))).isEmpty();
    }

    private String verified(Map<String, String> fields, byte[] signature, String certificate) throws Exception {
        Files.write(folder.resolve("signature"), signature);
        Files.writeString(folder.resolve("hex"), hashed(fields));
        openssl("x509", "-in", certificate, "-pubkey", "-noout", "-out", "public.pem");
        return openssl("dgst", "-sha256", "-verify", "public.pem", "-signature", "signature", "hex");
    }

    /** Has OpenSSL hash the fields, sorted, as hexadecimal digits. */
    private String hashed(Map<String, String> fields) throws Exception {
        Files.writeString(
                folder.resolve("text"),
                new TreeMap<>(fields)
                        .entrySet().stream()
                                .filter(field -> !field.getValue().isEmpty())
                                .map(field -> field.getKey() + "=" + field.getValue())
                                .collect(Collectors.joining("&")));
        return openssl("dgst", "-sha256", "-r", "text").split(" ")[0];
    }

    private String openssl(String... arguments) throws Exception {
        List<String> command = new ArrayList<>(List.of("openssl"));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        String said = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        process.waitFor();
        return said;
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
                "数字证书",
                now,
                now.plusSeconds(1_800),
                "192.0.2.7",
                URI.create("https://hall.example/notify/payment/unionpay"),
                URI.create("https://hall.example/orders"));
    }

    private static RawNotice raw(String body, Instant received) {
        return new RawNotice("POST", "", Map.of(), body.getBytes(StandardCharsets.UTF_8), "127.0.0.1", received);
    }

    private static String key(String name) throws IOException {
        return keys.resolve(name).toRealPath().toString();
    }
}
