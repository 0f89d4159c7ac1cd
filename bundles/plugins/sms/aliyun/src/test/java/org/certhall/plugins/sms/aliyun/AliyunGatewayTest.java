package org.certhall.plugins.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway.Sms;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The gateway before a service that checks signature, time, nonce, signature of the text, template and values. */
class AliyunGatewayTest {
    private static final String MOBILE = "13800138000";
    private static final Duration DEADLINE = Duration.ofSeconds(10);

    private OutsideWorld world;
    private AliyunGateway gateway;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        gateway = Aliyun.gateway(world);
    }

    @AfterEach
    void close() {
        gateway.close();
        world.close();
    }

    @Test
    void templateIsFilledWithTheValues() {
        Sms sms = new Sms(
                "k1", MOBILE, "any", "notice.lost-number", Map.of("link", "https://a.example/x", "loginName", "zhang"));

        assertThat(gateway.send(sms, DEADLINE)).isInstanceOf(Outcome.Accepted.class);
        assertThat(world.sms(MOBILE))
                .extracting("text")
                .containsExactly("【证书大厅】有人申请更换您账号的手机号，72小时后生效。如非本人操作，请在此之前打开https://a.example/x阻止。");
    }

    @Test
    void kindWithoutTemplateIsLeftToOtherGateways() {
        assertThat(gateway.send(new Sms("k1", MOBILE, "any", "notice.other", Map.of()), DEADLINE))
                .isEqualTo(new Outcome.Unavailable("no template is configured for notice.other"));
        assertThat(world.sms(MOBILE)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"13800138000", "19900001234"})
    void serviceIsAskedWhetherThePhoneWasReached(String mobile) throws InterruptedException {
        BlockingQueue<String> reports = new LinkedBlockingQueue<>();
        gateway.followed()
                .attach((id, reference, delivered, state) ->
                        reports.add(id + " " + reference + " " + delivered + " " + state));

        Outcome.Accepted accepted = (Outcome.Accepted) gateway.send(code("k1", mobile), DEADLINE);

        assertThat(reports.poll(20, TimeUnit.SECONDS))
                .isEqualTo("aliyun " + accepted.reference()
                        + (mobile.equals(MOBILE) ? " true DELIVERED" : " false UNDELIV"));
    }

    @Test
    void wrongNumberIsRefusedForGood() {
        assertThat(gateway.send(code("k1", "12345678901"), DEADLINE))
                .isEqualTo(new Outcome.Rejected(true, "isv.MOBILE_NUMBER_ILLEGAL"));
    }

    @Test
    void limitOfTheServiceIsNotLasting() {
        world.turn("sms-aliyun", "reject");

        assertThat(gateway.send(code("k1", MOBILE), DEADLINE))
                .isEqualTo(new Outcome.Rejected(false, "isv.BUSINESS_LIMIT_CONTROL"));
    }

    @Test
    void wrongSecretWrongSignatureAndWrongClockAreRefused() {
        URI endpoint = world.address().resolve("aliyun/");
        Clock late = Clock.offset(Clock.systemUTC(), Duration.ofMinutes(16));

        assertThat(once(Aliyun.gateway(endpoint, "wrong", "证书大厅", Clock.systemUTC())))
                .isEqualTo(new Outcome.Rejected(false, "SignatureDoesNotMatch"));
        assertThat(once(Aliyun.gateway(endpoint, "demo-aliyun-secret", "?", Clock.systemUTC())))
                .isEqualTo(new Outcome.Rejected(false, "isv.SMS_SIGNATURE_ILLEGAL"));
        assertThat(once(Aliyun.gateway(endpoint, "demo-aliyun-secret", "证书大厅", late)))
                .isEqualTo(new Outcome.Rejected(false, "InvalidTimeStamp.Expired"));
    }

    @Test
    void refusedConnectionIsUnavailable() throws IOException {
        int port;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            port = socket.getLocalPort();
        }
        URI nobody = URI.create("http://127.0.0.1:" + port + "/");

        assertThat(once(Aliyun.gateway(nobody, "demo-aliyun-secret", "证书大厅", Clock.systemUTC())))
                .isInstanceOf(Outcome.Unavailable.class);
    }

    @Test
    void answerThatStopsHalfWayIsHungUp() throws Exception {
        try (ServerSocket server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            CompletableFuture<Integer> end = CompletableFuture.supplyAsync(() -> beginToAnswer(server));
            URI endpoint = URI.create("http://127.0.0.1:" + server.getLocalPort() + "/");
            try (AliyunGateway patient = Aliyun.gateway(endpoint, "demo-aliyun-secret", "证书大厅", Clock.systemUTC())) {
                assertThat(patient.send(code("k1", MOBILE), Duration.ofSeconds(2)))
                        .isInstanceOf(Outcome.Unknown.class);
                assertThat(end.get(20, TimeUnit.SECONDS)).isEqualTo(-1);
            }
        }
    }

    /** Answers with the first byte of a hundred, and gives what comes after the request. */
    private static int beginToAnswer(ServerSocket server) {
        try (Socket socket = server.accept()) {
            BufferedReader request =
                    new BufferedReader(new InputStreamReader(socket.getInputStream(), StandardCharsets.US_ASCII));
            while (!request.readLine().isEmpty()) {
                continue;
            }
            socket.getOutputStream()
                    .write("HTTP/1.1 200 OK\r\nContent-Length: 100\r\n\r\n{".getBytes(StandardCharsets.US_ASCII));
            return request.read();
        } catch (IOException reset) {
            return -1;
        }
    }

    @Test
    void whatTheServiceNeverHeardOfMayBeSentAgainOnceItHasHadTimeToList() {
        assertThat(gateway.query(code("k1", MOBILE), DEADLINE))
                .isEqualTo(new Outcome.Unknown("the service knows nothing of it"));
        assertThat(world.sms(MOBILE)).isEmpty();
    }

    private static Outcome once(AliyunGateway gateway) {
        try (gateway) {
            return gateway.send(code("k1", MOBILE), DEADLINE);
        }
    }

    private static Sms code(String key, String mobile) {
        return new Sms(key, mobile, "any", "code.login", Map.of("code", "123456"));
    }
}
