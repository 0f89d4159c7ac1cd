package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PeerServerTest {
    /** Keys are made in it once for all cases: that takes seconds. */
    private static Path folder;

    private static final Instant NOON = Instant.parse("2026-11-22T04:00:00Z");

    private final HttpClient client = HttpClient.newHttpClient();
    private final SmsPeer phone = new SmsPeer();
    private final MailPeer mailbox = new MailPeer();
    private final BankPeer bank = BankPeer.load();
    private PeerServer server;

    @BeforeAll
    static void keepKeys(@TempDir Path kept) {
        folder = kept;
    }

    @BeforeEach
    void start() throws IOException {
        server = PeerServer.start(
                0,
                folder,
                List.of(
                        phone,
                        mailbox,
                        bank,
                        new WalletPeer(),
                        new InvoicePeer(),
                        new CourierPeer(),
                        RegistryPeer.load()));
    }

    @AfterEach
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"sms?to=13800000000", "mail?to=a@b.example", "bank/statement?account=0200001"})
    void newMailboxesAreEmptyLists(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).hasValue("application/json");
        assertThat(answer.body()).isEqualTo("[]");
    }

    @Test
    void shortMessagesOfOneNumberComeNewestLast() throws Exception {
        phone.receive(new Sms("13800000000", "第一条", NOON));
        phone.receive(new Sms("13900000000", "另一个号码", NOON));
        phone.receive(new Sms("13800000000", "第二条", NOON.plusSeconds(1)));

        assertThat(get("sms?to=13800000000").body())
                .isEqualTo("[{\"to\":\"13800000000\",\"text\":\"第一条\",\"at\":\"2026-11-22T04:00:00Z\"},"
                        + "{\"to\":\"13800000000\",\"text\":\"第二条\",\"at\":\"2026-11-22T04:00:01Z\"}]");
    }

    @Test
    void mailShowsSubjectAndNamesOfAttachments() throws Exception {
        mailbox.receive(new Mail("A@b.example", "发票", "见附件", NOON, List.of("发票.ofd")));

        assertThat(get("mail?to=a%40b.example").body())
                .isEqualTo("[{\"to\":\"A@b.example\",\"subject\":\"发票\",\"text\":\"见附件\","
                        + "\"at\":\"2026-11-22T04:00:00Z\",\"attachments\":[\"发票.ofd\"]}]");
    }

    @Test
    void statementCountsInFen() throws Exception {
        assertThat(post("bank/transfer?name=%E7%A4%BA%E4%BE%8B%E5%85%AC%E5%8F%B8&fen=37&remark=A1")
                        .statusCode())
                .isEqualTo(200);

        assertThat(get("bank/statement?account=1020000090000001").body())
                .startsWith("[{\"account\":\"1020000090000001\",\"payer\":\"示例公司\",\"fen\":37,\"remark\":\"A1\","
                        + "\"at\":\"20");
    }

    @Test
    void registryListsOrganisationsAndPersons() throws Exception {
        JsonNode registry = new ObjectMapper().readTree(get("registry").body());

        assertThat(registry.get("organisations").size()).isEqualTo(5);
        assertThat(registry.get("persons").size()).isEqualTo(6);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "bank",
                "sms",
                "registry",
                "wechat",
                "alipay",
                "unionpay",
                "invoice",
                "courier",
                "mail",
                "sms-cmpp",
                "sms-aliyun"
            })
    void everyPeerOfTheContractCanBeSwitchedAndRemembersIt(String peer) throws Exception {
        for (String mode : List.of("down", "slow", "reject", "unknown", "up")) {
            assertThat(post("switch?peer=" + peer + "&mode=" + mode).statusCode())
                    .isEqualTo(200);
            assertThat(new ObjectMapper()
                            .readTree(get("switch").body())
                            .get(peer)
                            .asText())
                    .isEqualTo(mode);
        }
    }

    @Test
    void switchIsShownOnThePage() throws Exception {
        post("switch?peer=bank&mode=down");

        assertThat(get("?lang=en").body())
                .contains("peer=bank&amp;mode=down&amp;lang=en\" aria-pressed=\"true\">Down</button>")
                .contains("peer=bank&amp;mode=up&amp;lang=en\" aria-pressed=\"false\">Up</button>");
    }

    @Test
    void browserThatTurnsASwitchReturnsToThePage() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(at("switch?peer=sms&mode=slow&lang=en"))
                        .header("Accept", "text/html,*/*")
                        .POST(BodyPublishers.noBody())
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(303);
        assertThat(answer.headers().firstValue("Location")).hasValue("/?lang=en");
    }

    @Test
    void pageSpeaksChineseFirstAndIsHonestAboutBeingEmpty() throws Exception {
        assertThat(get("").body()).contains("<html lang=\"zh-CN\"", "还没有收到短信。", "没有待付款的交易。");
        assertThat(get("?lang=en").body()).contains("<html lang=\"en\"", "No short message has arrived yet.");
    }

    @Test
    void pageEscapesWhatWasReceived() throws Exception {
        phone.receive(new Sms("13800000000", "<script>alert(1)</script>", NOON));

        assertThat(get("").body())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("<script>");
    }

    @ParameterizedTest
    @CsvSource({
        "GET,  sms,                                  400, the parameter 'to' is missing",
        "GET,  mail?to=,                             400, the parameter 'to' is missing",
        "GET,  bank/statement,                       400, the parameter 'account' is missing",
        "POST, switch?peer=moon&mode=up,             400, there is no peer 'moon'",
        "POST, switch?peer=bank&mode=fast,           400, there is no mode 'fast'",
        "POST, switch?peer=bank,                     400, the parameter 'mode' is missing",
        "POST, wallet/pay?channel=cash&tradeNo=1,    400, there is no channel 'cash'",
        "POST, wallet/pay?channel=wechat&tradeNo=1,  404, no payment waits under the number '1'",
        "GET,  nowhere,                              404, nothing is at /nowhere",
        "POST, sms?to=1,                             405, /sms takes GET",
    })
    void whatCannotBeAnsweredSaysWhy(String method, String path, int status, String reason) throws Exception {
        HttpResponse<String> answer = "GET".equals(method) ? get(path) : post(path);

        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(new ObjectMapper().readTree(answer.body()).get("error").asText())
                .startsWith(reason);
    }

    private HttpResponse<String> get(String path) throws Exception {
        return client.send(HttpRequest.newBuilder(at(path)).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> post(String path) throws Exception {
        return client.send(
                HttpRequest.newBuilder(at(path)).POST(BodyPublishers.noBody()).build(), BodyHandlers.ofString());
    }

    private URI at(String path) {
        return server.address().resolve("/" + path);
    }
}
