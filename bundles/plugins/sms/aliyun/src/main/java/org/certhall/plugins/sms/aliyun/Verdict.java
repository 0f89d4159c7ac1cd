package org.certhall.plugins.sms.aliyun;

import java.util.Set;
import org.certhall.api.message.Outcome;
import org.certhall.plugins.sms.aliyun.AliyunClient.Answer;

/** What an answer of SendSms means for the house. */
final class Verdict {
    /** Faults of the message itself: no other attempt, and no other gateway, would fare better. */
    private static final Set<String> LASTING = Set.of("isv.MOBILE_NUMBER_ILLEGAL", "isv.MOBILE_COUNT_OVER_LIMIT");

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

    /** Tells whether an administrator has to act: key, signature or template are not as the service knows them. */
    static boolean needsAdministrator(String code) {
        return code.startsWith("InvalidAccessKeyId")
                || code.startsWith("SignatureDoesNotMatch")
                || code.startsWith("Forbidden")
                || code.startsWith("isv.SMS_SIGN")
                || code.startsWith("isv.SMS_TEMPLATE")
                || code.equals("isv.AMOUNT_NOT_ENOUGH")
                || code.equals("isv.OUT_OF_SERVICE");
    }
}
