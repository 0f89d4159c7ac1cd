package org.certhall.plugins.sms.aliyun;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.function.BiConsumer;
import org.certhall.api.message.Outcome;
import org.certhall.api.message.SmsGateway;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.sms.aliyun.AliyunClient.Answer;
import org.certhall.plugins.sms.aliyun.AliyunClient.NoAnswerException;
import org.certhall.plugins.sms.aliyun.AliyunClient.NotReachedException;

/** Aliyun's short-message service: it is handed a template and its values, and knows each SMS by the house's key. */
final class AliyunGateway implements SmsGateway, AutoCloseable {
    /** How long the service may take to list what it was handed. */
    private static final Duration SETTLED = Duration.ofMinutes(1);

    private static final int REMEMBERED = 10_000;

    private final ObjectMapper json = new ObjectMapper();
    private final String id;
    private final LocalisedText name;
    private final AliyunAccount account;
    private final AliyunClient client;
    private final Sent sent;
    private final Followed followed;
    private final Clock clock;
    private final Instant start;
    private final BiConsumer<PlugInState, String> states;
    private final ScheduledExecutorService timer = Executors.newSingleThreadScheduledExecutor();
    private final Map<String, Instant> attempts = new LinkedHashMap<>() {
        private static final long serialVersionUID = 1;

        @Override
        protected boolean removeEldestEntry(Map.Entry<String, Instant> eldest) {
            return size() > REMEMBERED;
        }
    };

    /** @param firstQuestion pause before the service is asked whether a phone was reached */
    AliyunGateway(
            String id,
            LocalisedText name,
            AliyunAccount account,
            Duration firstQuestion,
            Clock clock,
            BiConsumer<PlugInState, String> states) {
        this.id = id;
        this.name = name;
        this.account = account;
        this.clock = clock;
        this.states = states;
        client = new AliyunClient(account, clock);
        sent = new Sent(client, clock);
        followed = new Followed(id, sent, timer, firstQuestion);
        start = clock.instant();
        states.accept(PlugInState.ACTIVE, "");
    }

    Followed followed() {
        return followed;
    }

    @Override
    public String id() {
        return id;
    }

    @Override
    public LocalisedText name() {
        return name;
    }

    @Override
    public Outcome send(Sms sms, Duration deadline) {
        Optional<String> template = account.template(sms.kind());
        if (template.isEmpty()) {
            return new Outcome.Unavailable("no template is configured for " + sms.kind());
        }
        if (deadline.isNegative() || deadline.isZero()) {
            return new Outcome.Unavailable("no time is left");
        }
        remember(sms.key());
        try {
            Answer answer = client.call("SendSms", request(sms, template.get()), deadline);
            Outcome outcome = Verdict.of(answer);
            show(answer, outcome);
            if (outcome instanceof Outcome.Accepted accepted) {
                followed.follow(sms, accepted.reference());
            }
            return outcome;
        } catch (NotReachedException unreachable) {
            String reason = String.valueOf(unreachable.getMessage());
            states.accept(PlugInState.WAITING, reason);
            return new Outcome.Unavailable(reason);
        } catch (NoAnswerException silent) {
            return new Outcome.Unknown(String.valueOf(silent.getMessage()));
        }
    }

    @Override
    public Outcome query(Sms sms, Duration deadline) {
        if (deadline.isNegative() || deadline.isZero()) {
            return new Outcome.Unknown("no time is left");
        }
        try {
            if (sent.find(sms.key(), sms.mobile(), deadline).isPresent()) {
                followed.follow(sms, sms.key());
                return new Outcome.Accepted(sms.key());
            }
        } catch (NotReachedException | NoAnswerException untold) {
            return new Outcome.Unknown(String.valueOf(untold.getMessage()));
        }
        boolean settled = attempted(sms.key()).plus(SETTLED).isBefore(clock.instant());
        String reason = "the service knows nothing of it";
        return settled ? new Outcome.Rejected(false, reason) : new Outcome.Unknown(reason);
    }

    @Override
    public void close() {
        timer.shutdownNow();
    }

    private Map<String, String> request(Sms sms, String template) {
        try {
            return Map.of(
                    "PhoneNumbers", sms.mobile(),
                    "SignName", account.signature(),
                    "TemplateCode", template,
                    "TemplateParam", json.writeValueAsString(sms.values()),
                    "OutId", sms.key());
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private void show(Answer answer, Outcome outcome) {
        if (outcome instanceof Outcome.Accepted) {
            states.accept(PlugInState.ACTIVE, "");
        } else if (outcome instanceof Outcome.Unavailable unavailable) {
            states.accept(PlugInState.WAITING, unavailable.reason());
        } else if (Verdict.needsAdministrator(answer.code())) {
            states.accept(PlugInState.BROKEN, "the service refuses: " + answer.code());
        }
    }

    private void remember(String key) {
        synchronized (attempts) {
            attempts.put(key, clock.instant());
        }
    }

    /** An attempt that is not remembered was made before the start. */
    private Instant attempted(String key) {
        synchronized (attempts) {
            return attempts.getOrDefault(key, start);
        }
    }
}
