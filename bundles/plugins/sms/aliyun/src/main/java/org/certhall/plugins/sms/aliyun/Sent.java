package org.certhall.plugins.sms.aliyun;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.plugins.sms.aliyun.AliyunClient.Answer;
import org.certhall.plugins.sms.aliyun.AliyunClient.NoAnswerException;
import org.certhall.plugins.sms.aliyun.AliyunClient.NotReachedException;

/** Looks up by QuerySendDetails what the service knows of one SMS. */
final class Sent {
    private static final DateTimeFormatter DAY =
            DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));
    private static final int PAGE = 50;
    private static final int PAGES = 4;

    private final AliyunClient client;
    private final Clock clock;

    Sent(AliyunClient client, Clock clock) {
        this.client = client;
        this.clock = clock;
    }

    /**
     * What became of it.
     *
     * @param state the service's own word, such as {@code DELIVERED}
     */
    record Detail(int status, String state) {
        private static final int WAITING = 1;
        private static final int DELIVERED = 3;

        boolean isFinal() {
            return status != WAITING;
        }

        boolean delivered() {
            return status == DELIVERED;
        }
    }

    /**
     * Finds an SMS by the house's key among those that a number got today or yesterday.
     *
     * @return empty where the service knows nothing of it
     */
    Optional<Detail> find(String key, String mobile, Duration deadline) throws NotReachedException, NoAnswerException {
        Instant now = clock.instant();
        for (Instant day : new Instant[] {now, now.minus(Duration.ofDays(1))}) {
            for (int page = 1; page <= PAGES; page++) {
                Answer answer = client.call("QuerySendDetails", query(mobile, DAY.format(day), page), deadline);
                if (!answer.ok()) {
                    throw new NoAnswerException("the service does not tell: " + answer.code());
                }
                var rows = answer.content().path("SmsSendDetailDTOs").path("SmsSendDetailDTO");
                for (var row : rows) {
                    if (row.path("OutId").asText().equals(key)) {
                        return Optional.of(new Detail(
                                row.path("SendStatus").asInt(),
                                row.path("ErrCode").asText()));
                    }
                }
                if (rows.size() < PAGE) {
                    break;
                }
            }
        }
        return Optional.empty();
    }

    private static Map<String, String> query(String mobile, String day, int page) {
        return Map.of(
                "PhoneNumber",
                mobile,
                "SendDate",
                day,
                "PageSize",
                String.valueOf(PAGE),
                "CurrentPage",
                String.valueOf(page));
    }
}
