package org.certhall.plugins.banks.iso20022.host;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import org.certhall.api.bank.Deposit;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Money;
import org.certhall.plugins.banks.iso20022.message.Camt;
import org.certhall.plugins.banks.iso20022.message.Payment.Agent;
import org.certhall.plugins.banks.iso20022.message.Payment.Party;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** A bank that does not behave, or somebody who says to be the bank. */
class HostTest {
    private static final Duration PLENTY = Duration.ofSeconds(20);
    private static final Deposit DEPOSIT = new Deposit("K1", "某公司", "6222", "", new Money(37));
    private static final Agent AGENT = new Agent("", "102100099996");
    private static final String ACCEPTED = report("ACSC", "");

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private Path folder;

    private final List<PlugInState> states = new ArrayList<>();
    private KeyPair bank;
    private HttpServer server;

    /** What the server answers. */
    @FunctionalInterface
    private interface Script {
        void answer(HttpExchange exchange) throws IOException, GeneralSecurityException;
    }

    @BeforeEach
    void makeKeys() throws Exception {
        bank = pair("EC", 256);
        Files.writeString(
                folder.resolve("bank.pub"), pem("PUBLIC KEY", bank.getPublic().getEncoded()));
        Files.writeString(
                folder.resolve("hall.key"),
                pem("PRIVATE KEY", pair("EC", 256).getPrivate().getEncoded()));
        server = HttpServer.create(new InetSocketAddress(InetAddress.getByAddress(new byte[] {127, 0, 0, 1}), 0), 0);
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    @Test
    void believesWhatTheBankSignsForThisRequestNow() {
        Host host = host(exchange -> signed(exchange, 200, ACCEPTED, System.currentTimeMillis(), nonce(exchange)));

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Accepted.class);
        assertThat(states).endsWith(PlugInState.ACTIVE);
    }

    /** Whoever stands between cannot say that a deposit is accepted, nor say it again. */
    @ParameterizedTest
    @ValueSource(strings = {"unsigned", "stranger", "replayed", "old", "altered", "not found"})
    void believesNobodyElse(String trick) throws Exception {
        KeyPair stranger = pair("EC", 256);
        long now = System.currentTimeMillis();
        Host host = host(exchange -> {
            switch (trick) {
                case "unsigned" -> send(exchange, 200, ACCEPTED);
                case "stranger" -> {
                    bank = stranger;
                    signed(exchange, 200, ACCEPTED, now, nonce(exchange));
                }
                case "replayed" -> signed(exchange, 200, ACCEPTED, now, "the nonce of another request");
                case "old" -> signed(exchange, 200, ACCEPTED, now - 400_000, nonce(exchange));
                case "altered" -> {
                    sign(exchange, 200, ACCEPTED, now, nonce(exchange));
                    send(exchange, 200, ACCEPTED.replace("ACSC", "ACSP"));
                }
                default -> send(exchange, 404, "");
            }
        });

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Unknown.class);
        assertThat(host.query(DEPOSIT, PLENTY)).isInstanceOf(DepositAnswer.Unknown.class);
        assertThat(host.fetch("", PLENTY)).isInstanceOf(StatementAnswer.Unavailable.class);
        assertThat(states).endsWith(PlugInState.BROKEN);
    }

    @ParameterizedTest
    @CsvSource({
        "503, Unavailable, WAITING",
        "500, Unknown, WAITING",
        "401, Unavailable, BROKEN",
        "400, Unavailable, BROKEN"
    })
    void knowsWhetherTheBankHasTakenIt(int status, String answer, PlugInState state) {
        Host host = host(exchange -> signed(exchange, status, "", System.currentTimeMillis(), nonce(exchange)));

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY).getClass().getSimpleName())
                .isEqualTo(answer);
        assertThat(states).endsWith(state);
    }

    @Test
    void aConnectionThatBreaksLeavesTheDepositUnknown() {
        Host host = host(HttpExchange::close);

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Unknown.class);
    }

    @Test
    void nobodyAtTheAddressHasTakenIt() {
        Host host = host(HttpExchange::close);
        server.stop(0);

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Unavailable.class);
        assertThat(host.query(DEPOSIT, PLENTY)).isInstanceOf(DepositAnswer.Unknown.class);
    }

    /** A bank that says that it has had the payment before is asked what became of it. */
    @ParameterizedTest
    @ValueSource(strings = {"AM05", "DU04"})
    void aDuplicateIsNoRejection(String code) {
        Host host = host(exchange -> {
            String path = exchange.getRequestURI().getPath();
            boolean submits = path.endsWith("pain.001");
            signed(
                    exchange,
                    path.endsWith("camt.054") ? 404 : 200,
                    submits ? report("RJCT", code) : ACCEPTED,
                    System.currentTimeMillis(),
                    nonce(exchange));
        });

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Accepted.class);
    }

    @Test
    void readsNoMoreThanAnAnswerCanHave() {
        Host host = host(
                exchange -> signed(exchange, 200, " ".repeat(5_000_000), System.currentTimeMillis(), nonce(exchange)));

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY))
                .isInstanceOfSatisfying(
                        DepositAnswer.Unknown.class,
                        unknown -> assertThat(unknown.reason()).contains("too large"));
    }

    @Test
    void asksNobodyForAPlaceThatIsNone() {
        Host host = host(exchange -> send(exchange, 200, ""));

        assertThat(host.fetch("x&account=1", PLENTY)).isInstanceOf(StatementAnswer.Unavailable.class);
    }

    @Test
    void waitsForKeysThatAreNotThereYet() throws IOException {
        Host host = host(exchange -> signed(exchange, 200, ACCEPTED, System.currentTimeMillis(), nonce(exchange)));
        Path key = folder.resolve("hall.key");
        Path aside = Files.move(key, folder.resolve("aside"));

        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Unavailable.class);
        assertThat(states).endsWith(PlugInState.WAITING);

        Files.move(aside, key);
        assertThat(host.submit(DEPOSIT, AGENT, PLENTY)).isInstanceOf(DepositAnswer.Accepted.class);
    }

    @ParameterizedTest
    @CsvSource({
        "http://bank.example/host/, 6222, 102100099996, endpoint",
        "https://bank.example/host, 6222, 102100099996, endpoint",
        "https://bank.example/host/, 62-22, 102100099996, account",
        "https://bank.example/host/, 6222, 102, branch",
    })
    void saysWhichSettingIsOfNoUse(String endpoint, String account, String branch, String named) {
        assertThatThrownBy(() -> account(URI.create(endpoint), account, branch))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining(named);
    }

    private Host host(Script script) {
        server.createContext("/", exchange -> {
            try (exchange) {
                exchange.getRequestBody().readAllBytes();
                script.answer(exchange);
            } catch (GeneralSecurityException e) {
                throw new IOException(e);
            }
        });
        server.start();
        URI endpoint = URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/host/");
        return new Host(
                account(endpoint, "6222", "102100099996"), Clock.systemUTC(), (state, reason) -> states.add(state));
    }

    private HostAccount account(URI endpoint, String account, String branch) {
        return new HostAccount(
                endpoint,
                new Party("hall", "示例数字证书认证中心", account, new Agent("", branch)),
                "打款验证",
                folder.resolve("hall.key"),
                folder.resolve("bank.pub"),
                Camt.NOTIFICATION);
    }

    private void signed(HttpExchange exchange, int status, String body, long time, String nonce)
            throws IOException, GeneralSecurityException {
        sign(exchange, status, body, time, nonce);
        send(exchange, status, body);
    }

    private void sign(HttpExchange exchange, int status, String body, long time, String nonce)
            throws GeneralSecurityException {
        byte[] bytes = status == 404 ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.getResponseHeaders().set("X-Timestamp", String.valueOf(time));
        exchange.getResponseHeaders()
                .set(
                        "X-Signature",
                        HostSignature.sign(
                                bank.getPrivate(), bytes, String.valueOf(status), nonce, String.valueOf(time)));
    }

    private static void send(HttpExchange exchange, int status, String body) throws IOException {
        byte[] bytes = status == 404 ? new byte[0] : body.getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(status, bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
    }

    private static String nonce(HttpExchange exchange) {
        return exchange.getRequestHeaders().getFirst("X-Nonce");
    }

    private static String report(String status, String code) {
        String reason = code.isEmpty() ? "" : "<StsRsnInf><Rsn><Cd>" + code + "</Cd></Rsn></StsRsnInf>";
        return """
                <Document xmlns="urn:iso:std:iso:20022:tech:xsd:pain.002.001.10"><CstmrPmtStsRpt>
                <GrpHdr><MsgId>S1</MsgId><CreDtTm>2026-11-23T10:00:00</CreDtTm></GrpHdr>
                <OrgnlGrpInfAndSts><OrgnlMsgId>K1</OrgnlMsgId><OrgnlMsgNmId>pain.001.001.09</OrgnlMsgNmId>
                <GrpSts>%s</GrpSts>%s</OrgnlGrpInfAndSts>
                </CstmrPmtStsRpt></Document>
                """.formatted(status, reason);
    }

    static KeyPair pair(String algorithm, int size) throws GeneralSecurityException {
        KeyPairGenerator generator = KeyPairGenerator.getInstance(algorithm);
        generator.initialize(size);
        return generator.generateKeyPair();
    }

    static String pem(String kind, byte[] bytes) {
        return "-----BEGIN " + kind + "-----\n" + Base64.getMimeEncoder().encodeToString(bytes) + "\n-----END " + kind
                + "-----\n";
    }
}
