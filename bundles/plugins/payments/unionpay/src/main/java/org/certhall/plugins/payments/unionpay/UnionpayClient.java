package org.certhall.plugins.payments.unionpay;

import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.plugins.payments.channels.ChannelHttp;
import org.certhall.plugins.payments.channels.ChannelHttp.Reply;
import org.certhall.plugins.payments.channels.Deadline;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** Asks UnionPay, signed, and believes signed answers alone. */
final class UnionpayClient {
    private static final int LONGEST_ANSWER = 20_000_000;
    private static final int OK = 200;

    private final ChannelHttp http = new ChannelHttp();
    private final UnionpayMerchant merchant;
    private final MerchantSignature own;
    private final UnionpaySignature theirs;

    UnionpayClient(UnionpayMerchant merchant, UnionpaySignature theirs) {
        this.merchant = merchant;
        this.theirs = theirs;
        own = new MerchantSignature(merchant);
    }

    /** Puts the fields of a request together and signs them. */
    Map<String, String> signed(String type, String subType, String business, Map<String, String> more)
            throws NoAnswerException {
        Map<String, String> fields = new LinkedHashMap<>(more);
        fields.put("version", "5.1.0");
        fields.put("encoding", "UTF-8");
        fields.put("txnType", type);
        fields.put("txnSubType", subType);
        fields.put("bizType", business);
        fields.put("accessType", "0");
        fields.put("merId", merchant.merchant());
        return own.signed(fields);
    }

    Map<String, String> ask(URI address, Map<String, String> signed, Deadline deadline) throws NoAnswerException {
        HttpRequest.Builder request = HttpRequest.newBuilder(address)
                .header("Content-Type", "application/x-www-form-urlencoded;charset=UTF-8")
                .POST(BodyPublishers.ofString(Fields.form(signed)));
        Reply reply = http.call(request, deadline, LONGEST_ANSWER);
        if (reply.status() != OK) {
            throw new NoAnswerException("UnionPay answers " + reply.status());
        }
        Map<String, String> answer = UnionpayText.read(reply.text());
        String fault = theirs.fault(answer);
        if (!fault.isEmpty()) {
            throw new NoAnswerException("the answer is not believed: " + fault);
        }
        if (!answer.getOrDefault("merId", "").equals(merchant.merchant())) {
            throw new NoAnswerException("the answer is meant for another merchant");
        }
        return answer;
    }
}
