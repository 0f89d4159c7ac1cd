package org.certhall.testing.peers;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Consumer;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What Aliyun sends: approved signatures and templates, filled with values, and what became of each. */
final class AliyunTexts {
    private static final Pattern MOBILE = Pattern.compile("1[3-9]\\d{9}");
    private static final Pattern PLACE = Pattern.compile("\\$\\{(\\w+)}");
    private static final Pattern SIGNATURE = Pattern.compile("[\\p{IsHan}\\w]{2,12}");
    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("yyyyMMdd", Locale.ROOT);
    private static final DateTimeFormatter SECOND = DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm:ss", Locale.ROOT);
    private static final ZoneId ZONE = ZoneId.of("Asia/Shanghai");
    private static final String UNREACHABLE = "1990000";

    private final ObjectMapper json = new ObjectMapper();
    private final Properties templates = templates();
    private final AtomicLong numbers = new AtomicLong(900_000_000_000_000_000L);
    private final Received<Sent> sent = new Received<>();
    private final Clock clock;
    private final Consumer<Sms> phone;

    AliyunTexts(Clock clock, Consumer<Sms> phone) {
        this.clock = clock;
        this.phone = phone;
    }

    private record Sent(String to, String outId, String template, String text, Instant at) {}

    /** A request that the service refuses. */
    static final class Fault extends Exception {
        private static final long serialVersionUID = 1;
        private final int status;
        private final String code;

        private Fault(int status, String code) {
            super("refused: " + code, null, false, false);
            this.status = status;
            this.code = code;
        }

        int status() {
            return status;
        }

        String code() {
            return code;
        }
    }

    /** Sends one text, and gives its number. */
    Map<String, Object> send(Map<String, String> query, boolean overLimit) throws Fault {
        String to = required(query, "PhoneNumbers");
        String signature = required(query, "SignName");
        String code = required(query, "TemplateCode");
        business(MOBILE.matcher(to).matches(), "isv.MOBILE_NUMBER_ILLEGAL");
        business(SIGNATURE.matcher(signature).matches(), "isv.SMS_SIGNATURE_ILLEGAL");
        String template = templates.getProperty(code);
        business(template != null, "isv.SMS_TEMPLATE_ILLEGAL");
        String text = "【" + signature + "】" + filled(template, query.getOrDefault("TemplateParam", "{}"));
        business(!overLimit, "isv.BUSINESS_LIMIT_CONTROL");
        Instant now = clock.instant();
        sent.add(new Sent(to, query.getOrDefault("OutId", ""), code, text, now));
        phone.accept(new Sms(to, text, now));
        return Map.of("BizId", numbers.incrementAndGet() + "^0");
    }

    /** Lists what was sent to a number on a day, newest first. */
    Map<String, Object> details(Map<String, String> query) throws Fault {
        String to = required(query, "PhoneNumber");
        String day = required(query, "SendDate");
        int size = number(required(query, "PageSize"), 50);
        int page = number(required(query, "CurrentPage"), Integer.MAX_VALUE);
        List<Sent> all = sent.matching(
                sms -> sms.to().equals(to) && DAY.format(sms.at().atZone(ZONE)).equals(day));
        List<Map<String, Object>> rows = all.stream()
                .skip((long) size * (page - 1))
                .limit(size)
                .map(AliyunTexts::detail)
                .toList();
        return Map.of("TotalCount", all.size(), "SmsSendDetailDTOs", Map.of("SmsSendDetailDTO", rows));
    }

    private static Map<String, Object> detail(Sent sms) {
        boolean lost = sms.to().startsWith(UNREACHABLE);
        String at = SECOND.format(sms.at().atZone(ZONE));
        return Map.of(
                "PhoneNum",
                sms.to(),
                "OutId",
                sms.outId(),
                "TemplateCode",
                sms.template(),
                "Content",
                sms.text(),
                "SendDate",
                at,
                "ReceiveDate",
                at,
                "SendStatus",
                lost ? 2 : 3,
                "ErrCode",
                lost ? "UNDELIV" : "DELIVERED");
    }

    private String filled(String template, String parameters) throws Fault {
        Map<String, String> values;
        try {
            values = json.readValue(parameters, new TypeReference<Map<String, String>>() {});
        } catch (JsonProcessingException noObject) {
            throw new Fault(200, "isv.INVALID_JSON_PARAM");
        }
        StringBuilder text = new StringBuilder();
        Matcher place = PLACE.matcher(template);
        while (place.find()) {
            String value = values.getOrDefault(place.group(1), "");
            business(!value.isEmpty(), "isv.TEMPLATE_MISSING_PARAMETERS");
            place.appendReplacement(text, Matcher.quoteReplacement(value));
        }
        return place.appendTail(text).toString();
    }

    private static int number(String text, int most) throws Fault {
        if (!text.matches("[1-9]\\d{0,8}") || Integer.parseInt(text) > most) {
            throw new Fault(400, "InvalidParameter");
        }
        return Integer.parseInt(text);
    }

    private static String required(Map<String, String> query, String name) throws Fault {
        String value = query.getOrDefault(name, "");
        if (value.isBlank()) {
            throw new Fault(400, "Missing" + name);
        }
        return value;
    }

    private static void business(boolean condition, String otherwise) throws Fault {
        if (!condition) {
            throw new Fault(200, otherwise);
        }
    }

    private static Properties templates() {
        try (InputStreamReader file = new InputStreamReader(
                Objects.requireNonNull(AliyunTexts.class.getResourceAsStream("aliyun-templates.properties")),
                StandardCharsets.UTF_8)) {
            Properties templates = new Properties();
            templates.load(file);
            return templates;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
