package org.certhall.plugins.sms.aliyun;

import java.util.List;
import java.util.Set;
import org.certhall.api.message.Outcome;
import org.certhall.plugins.sms.aliyun.AliyunClient.Answer;

/** What an answer of SendSms means for the house. */
final class Verdict {
    /** Faults of the message itself: no other attempt, and no other gateway, would fare better. */
    private static final Set<String> LASTING = Set.of("isv.MOBILE_NUMBER_ILLEGAL", "isv.MOBILE_COUNT_OVER_LIMIT");

    private static final List<String> ADMINISTRATORS = List.of(
            "InvalidAccessKeyId",
            "InvalidTimeStamp",
            "SignatureDoesNotMatch",
            "Forbidden",
            "isp.RAM_PERMISSION_DENY",
            "isv.ACCOUNT_",
            "isv.AMOUNT_NOT_ENOUGH",
            "isv.OUT_OF_SERVICE",
            "isv.PRODUCT_UN",
            "isv.SMS_SIGN",
            "isv.SMS_TEMPLATE",
            "isv.TEMPLATE_MISSING_PARAMETERS");

    private Verdict() {}

    static Outcome of(Answer answer) {
        String code = answer.code();
        if (answer.ok()) {
            String reference = answer.content().path("BizId").asText();
            return reference.isBlank()
                    ? new Outcome.Unknown("the service gave no number")
                    : new Outcome.Accepted(reference);
        }
        if (code.startsWith("ServiceUnavailable") || (code.isEmpty() && answer.status() == 503)) {
            return new Outcome.Unavailable("the service is unavailable");
        }
        if (answer.status() >= 500 || code.isEmpty() || code.equals("isp.SYSTEM_ERROR")) {
            return new Outcome.Unknown("the service failed: " + answer.status() + " " + code);
        }
        return new Outcome.Rejected(LASTING.contains(code), code);
    }

    /** Tells whether an administrator has to act: key, clock, account, signature or template are not in order. */
    static boolean needsAdministrator(String code) {
        return ADMINISTRATORS.stream().anyMatch(code::startsWith);
    }
}
