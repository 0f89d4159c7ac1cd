package org.certhall.plugins.payments.alipay;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Set;
import org.certhall.plugins.payments.channels.ChannelHttp;
import org.certhall.plugins.payments.channels.ChannelHttp.Reply;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** Asks Alipay's gateway, signed by RSA2, and believes signed answers alone. */
final class AlipayClient {
    private static final int LONGEST_ANSWER = 100_000;
    private static final int LONGEST_BILL = 50_000_000;
    private static final int OK = 200;
    private static final String DONE = "10000";
    private static final String BUSINESS = "40004";
    private static final String PERMISSION = "40006";
    /** What is refused now and may be granted later under the same key. */
    private static final Set<String> PASSING =
            Set.of("ACQ.SYSTEM_ERROR", "ACQ.SELLER_BALANCE_NOT_ENOUGH", "AQC.SYSTEM_ERROR");

    private final ObjectMapper json = new ObjectMapper();
    private final ChannelHttp http = new ChannelHttp();
    private final AlipayMerchant merchant;
    private final Clock clock;

    AlipayClient(AlipayMerchant merchant, Clock clock) {
        this.merchant = merchant;
        this.clock = clock;
    }

    /**
     * What was answered and can be believed.
     *
     * @param code of a refusal, blank where there is none
     */
    record Answer(String code, JsonNode content) {
        String text(String member) {
            return content.path(member).asText();
        }
    }

    Answer ask(String method, Map<String, Object> content, Deadline deadline) throws NoAnswerException {
        Map<String, String> fields = signed(method, content, Map.of());
        HttpRequest.Builder request = HttpRequest.newBuilder(address())
                .header("Content-Type", "application/x-www-form-urlencoded; charset=utf-8")
                .POST(BodyPublishers.ofString(Fields.form(fields)));
        Reply reply = http.call(request, deadline, LONGEST_ANSWER);
        if (reply.status() != OK) {
            throw new NoAnswerException("the gateway answers " + reply.status());
        }
        return believed(method.replace('.', '_') + "_response", reply.text());
    }

    /** Fetches a file whose address a signed answer has told. */
    byte[] file(String address, Deadline deadline) throws NoAnswerException {
        URI place = ChannelHttp.endpoint("bill", address);
        Reply reply = http.call(HttpRequest.newBuilder(place).GET(), deadline, LONGEST_BILL);
        if (reply.status() != OK) {
            throw new NoAnswerException("the bill is refused: " + reply.status());
        }
        return reply.body();
    }

    /** Gives the address with the character set, which the gateway wants to know before it reads anything. */
    URI address() {
        return URI.create(merchant.gateway() + "?charset=utf-8");
    }

    /** Puts the fields of a request together and signs them. */
    Map<String, String> signed(String method, Map<String, Object> content, Map<String, String> more)
            throws NoAnswerException {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("app_id", merchant.app());
        fields.put("method", method);
        fields.put("format", "JSON");
        fields.put("charset", "utf-8");
        fields.put("sign_type", "RSA2");
        fields.put("timestamp", AlipayTime.of(clock.instant()));
        fields.put("version", "1.0");
        try {
            fields.put("biz_content", json.writeValueAsString(content));
        } catch (JsonProcessingException impossible) {
            throw new IllegalArgumentException(impossible);
        }
        fields.put("sign", merchant.appKey().sign(Fields.signed(fields, Set.of("sign"))));
        return fields;
    }

    private Answer believed(String member, String text) throws NoAnswerException {
        try {
            JsonNode whole = json.readTree(text);
            if (!merchant.alipayKey().fits(raw(member, text), whole.path("sign").asText())) {
                throw new NoAnswerException("the answer is not signed by Alipay");
            }
            JsonNode content = whole.path(member);
            String code = content.path("code").asText();
            String reason = content.path("sub_code").asText();
            if (code.equals(DONE)) {
                return new Answer("", content);
            }
            if (!(code.equals(BUSINESS) || code.equals(PERMISSION)) || reason.isEmpty() || PASSING.contains(reason)) {
                throw new NoAnswerException("Alipay cannot do it now: " + code + " " + reason);
            }
            return new Answer(reason, content);
        } catch (IOException unreadable) {
            throw new NoAnswerException("the answer cannot be read");
        }
    }

    /** Cuts out what is signed: the member's own text, character by character. */
    private String raw(String member, String text) throws IOException {
        try (JsonParser parser = json.getFactory().createParser(text)) {
            parser.nextToken();
            while (parser.nextToken() == JsonToken.FIELD_NAME) {
                boolean wanted = parser.currentName().equals(member);
                parser.nextToken();
                int from = (int) parser.currentTokenLocation().getCharOffset();
                parser.skipChildren();
                if (wanted) {
                    return text.substring(from, (int) parser.currentLocation().getCharOffset());
                }
            }
            return "";
        }
    }
}
