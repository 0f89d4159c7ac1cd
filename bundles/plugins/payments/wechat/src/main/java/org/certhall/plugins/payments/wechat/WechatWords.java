package org.certhall.plugins.payments.wechat;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeParseException;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.channels.NoAnswerException;

/** What WeChat Pay says of trades and refunds, in answers as in notices. */
final class WechatWords {
    private WechatWords() {}

    static Standing standing(JsonNode trade) throws NoAnswerException {
        String state = trade.path("trade_state").asText();
        return switch (state) {
            case "SUCCESS", "REFUND" -> paid(trade);
            case "NOTPAY", "USERPAYING", "PAYERROR" -> new Standing.Open();
            case "CLOSED", "REVOKED" -> new Standing.Closed();
            default -> throw new NoAnswerException("the state is not known: " + state);
        };
    }

    static Standing.Paid paid(JsonNode trade) throws NoAnswerException {
        JsonNode amount = trade.path("amount");
        JsonNode total = amount.path("total");
        String number = trade.path("transaction_id").asText();
        if (!total.canConvertToLong()
                || total.asLong() < 0
                || !amount.path("currency").asText().equals("CNY")
                || number.isEmpty()) {
            throw new NoAnswerException("the payment has no amount or number");
        }
        return new Standing.Paid(number, new Money(total.asLong()), time(trade.path("success_time")));
    }

    static RefundStanding refund(JsonNode refund, String member) throws NoAnswerException {
        String state = refund.path(member).asText();
        return switch (state) {
            case "SUCCESS" ->
                new RefundStanding.Refunded(refund.path("refund_id").asText(), time(refund.path("success_time")));
            case "PROCESSING" -> new RefundStanding.Underway();
            case "CLOSED", "ABNORMAL" -> new RefundStanding.Rejected(state);
            default -> throw new NoAnswerException("the state is not known: " + state);
        };
    }

    private static Instant time(JsonNode written) throws NoAnswerException {
        try {
            return OffsetDateTime.parse(written.asText()).toInstant();
        } catch (DateTimeParseException noTime) {
            throw new NoAnswerException("a time cannot be read");
        }
    }
}
