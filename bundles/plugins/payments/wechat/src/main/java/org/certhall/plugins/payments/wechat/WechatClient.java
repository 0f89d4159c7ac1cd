package org.certhall.plugins.payments.wechat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import org.certhall.plugins.payments.channels.ChannelHttp;
import org.certhall.plugins.payments.channels.ChannelHttp.Reply;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.wechat.WechatSignature.Seal;

/** Asks WeChat Pay, signed, and believes signed answers alone. */
final class WechatClient {
    private static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_BILL = 50_000_000;
    private static final int UNAUTHORISED = 401;
    private static final int TOO_MANY = 429;
    private static final int FIRST_REFUSAL = 400;
    /** What is refused now and may be granted later under the same key. */
    private static final Set<String> PASSING = Set.of("SYSTEM_ERROR", "FREQUENCY_LIMITED", "NOT_ENOUGH");

    private final ObjectMapper json = new ObjectMapper();
    private final ChannelHttp http = new ChannelHttp();
    private final WechatMerchant merchant;
    private final WechatSignature signature;
    private final Clock clock;

    WechatClient(WechatMerchant merchant, WechatSignature signature, Clock clock) {
        this.merchant = merchant;
        this.signature = signature;
        this.clock = clock;
    }

    /**
     * What was answered and can be believed.
     *
     * @param code of a refusal, blank where there is none
     */
    record Answer(String code, JsonNode content) {}

    Answer get(String address, Deadline deadline) throws NoAnswerException {
        return believed(http.call(request("GET", address, ""), deadline, LONGEST_ANSWER));
    }

    Answer post(String address, Map<String, Object> content, Deadline deadline) throws NoAnswerException {
        try {
            String body = json.writeValueAsString(content);
            return believed(http.call(request("POST", address, body), deadline, LONGEST_ANSWER));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
    }

    /** Fetches a file whose hash a signed answer has told; it must lie where everything else lies. */
    byte[] file(URI address, Deadline deadline) throws NoAnswerException {
        if (!String.valueOf(address.getRawAuthority())
                .equals(merchant.endpoint().getRawAuthority())) {
            throw new NoAnswerException("the bill lies at another place");
        }
        Reply reply = http.call(
                request("GET", address.getRawPath() + "?" + address.getRawQuery(), ""), deadline, LONGEST_BILL);
        if (reply.status() >= FIRST_REFUSAL) {
            throw new NoAnswerException("the bill is refused: " + reply.status());
        }
        return reply.body();
    }

    private HttpRequest.Builder request(String method, String address, String body) throws NoAnswerException {
        HttpRequest.Builder request = HttpRequest.newBuilder(merchant.endpoint().resolve(address))
                .header("Authorization", signature.authorisation(method, address, body))
                .header("Accept", "application/json")
                .header("User-Agent", "CertHall")
                .header("Wechatpay-Serial", merchant.platformKeyId());
        return body.isEmpty()
                ? request.GET()
                : request.header("Content-Type", "application/json").POST(BodyPublishers.ofString(body));
    }

    private Answer believed(Reply reply) throws NoAnswerException {
        if (reply.status() == UNAUTHORISED || reply.status() == TOO_MANY) {
            throw new NoAnswerException("WeChat Pay refuses the call: " + reply.status());
        }
        Seal seal = new Seal(
                reply.header("Wechatpay-Serial"),
                reply.header("Wechatpay-Timestamp"),
                reply.header("Wechatpay-Nonce"),
                reply.header("Wechatpay-Signature"));
        String fault = signature.fault(seal, reply.text(), clock.instant());
        if (!fault.isEmpty()) {
            throw new NoAnswerException("the answer is not believed: " + fault);
        }
        try {
            JsonNode content = json.readTree(reply.body());
            String code =
                    reply.status() < FIRST_REFUSAL ? "" : content.path("code").asText("UNKNOWN");
            if (PASSING.contains(code)) {
                throw new NoAnswerException("WeChat Pay cannot do it now: " + code);
            }
            return new Answer(code, content);
        } catch (java.io.IOException unreadable) {
            throw new NoAnswerException("the answer cannot be read");
        }
    }
}
