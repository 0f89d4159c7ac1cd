package org.certhall.plugins.payments.alipay;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.notice.RawNotice;
import org.certhall.api.payment.Heard;
import org.certhall.api.payment.RefundStanding;
import org.certhall.api.payment.Standing;
import org.certhall.api.value.Money;
import org.certhall.plugins.payments.channels.Fields;
import org.certhall.plugins.payments.channels.NoAnswerException;
import org.certhall.plugins.payments.channels.Yuan;

/** What Alipay tells by itself: verified, sent now, meant for this application and this seller. */
final class AlipayNotices {
    private static final Duration TOLERANCE = Duration.ofMinutes(5);
    private static final Set<String> UNSIGNED = Set.of("sign", "sign_type");

    private final AlipayMerchant merchant;

    AlipayNotices(AlipayMerchant merchant) {
        this.merchant = merchant;
    }

    /** @throws IllegalStateException where the key to verify it cannot be read now */
    Heard hear(RawNotice notice) {
        Map<String, String> fields;
        try {
            fields = Fields.read(new String(notice.body(), StandardCharsets.UTF_8));
        } catch (IllegalArgumentException unreadable) {
            return new Heard.Forged("what it tells cannot be read");
        }
        String fault = fault(fields, notice.received());
        return fault.isEmpty() ? meaning(fields) : new Heard.Forged(fault);
    }

    private String fault(Map<String, String> fields, Instant received) {
        try {
            boolean fits = value(fields, "sign_type").equals("RSA2")
                    && merchant.alipayKey().fits(Fields.signed(fields, UNSIGNED), value(fields, "sign"));
            if (!fits) {
                return "the signature does not fit";
            }
        } catch (NoAnswerException noKey) {
            throw new IllegalStateException(noKey.reason(), noKey);
        }
        boolean recent = AlipayTime.read(value(fields, "notify_time"))
                .filter(sent -> Duration.between(sent, received).abs().compareTo(TOLERANCE) <= 0)
                .isPresent();
        if (!recent) {
            return "sent at another time";
        }
        boolean ours = value(fields, "app_id").equals(merchant.app())
                && value(fields, "seller_id").equals(merchant.seller())
                && !value(fields, "notify_id").isEmpty();
        return ours ? "" : "meant for another merchant";
    }

    /** A refund is told as news of its trade, with the time of the refund. */
    private static Heard meaning(Map<String, String> fields) {
        String event = value(fields, "notify_id");
        Optional<Instant> refunded = AlipayTime.read(value(fields, "gmt_refund"));
        String refund = value(fields, "out_biz_no");
        if (refunded.isPresent()) {
            return refund.isEmpty()
                    ? new Heard.OfNothing(event)
                    : new Heard.OfRefund(event, refund, new RefundStanding.Refunded(refund, refunded.get()));
        }
        String state = value(fields, "trade_status");
        if (!state.equals("TRADE_SUCCESS") && !state.equals("TRADE_FINISHED")) {
            return new Heard.OfNothing(event);
        }
        Optional<Money> amount = Yuan.read(value(fields, "total_amount"));
        Optional<Instant> paid = AlipayTime.read(value(fields, "gmt_payment"));
        String trade = value(fields, "trade_no");
        return amount.isEmpty() || paid.isEmpty() || trade.isEmpty()
                ? new Heard.Forged("the payment has no amount, time or number")
                : new Heard.OfPayment(
                        event, value(fields, "out_trade_no"), new Standing.Paid(trade, amount.get(), paid.get()));
    }

    private static String value(Map<String, String> fields, String name) {
        return fields.getOrDefault(name, "");
    }
}
