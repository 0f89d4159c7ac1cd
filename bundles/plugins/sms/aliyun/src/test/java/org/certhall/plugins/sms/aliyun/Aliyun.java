package org.certhall.plugins.sms.aliyun;

import java.net.URI;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import org.certhall.api.value.LocalisedText;
import org.certhall.testing.peers.OutsideWorld;

/** Gateways before the service of the outside world. */
final class Aliyun {
    static final Map<String, String> TEMPLATES = Map.of("code.*", "SMS_100001", "notice.lost-number", "SMS_100008");

    private Aliyun() {}

    static AliyunGateway gateway(OutsideWorld world) {
        return gateway(world.address().resolve("aliyun/"), "demo-aliyun-secret", "证书大厅", Clock.systemUTC());
    }

    static AliyunGateway gateway(URI endpoint, String secret, String signature, Clock clock) {
        return new AliyunGateway(
                "aliyun",
                new LocalisedText("阿里云", "Aliyun"),
                new AliyunAccount(endpoint, "demo-aliyun-key", secret, signature, TEMPLATES),
                Duration.ofMillis(100),
                clock,
                (state, reason) -> {});
    }
}
