package org.certhall.plugins.payments.wechat;

import static org.certhall.plugins.payments.channels.ChannelHttp.given;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.certhall.plugins.payments.channels.ChannelHttp;
import org.certhall.plugins.payments.channels.KeyFile;

/** Whom WeChat Pay knows the hall as, and the keys of both sides. */
record WechatMerchant(
        URI endpoint,
        String merchant,
        String app,
        String serial,
        KeyFile merchantKey,
        String platformKeyId,
        KeyFile platformKey,
        String apiKey) {
    private static final int API_KEY = 32;

    /** @throws IllegalArgumentException with a sentence for the administrator */
    WechatMerchant {
        if (apiKey.getBytes(StandardCharsets.UTF_8).length != API_KEY) {
            throw new IllegalArgumentException("the setting .apiKey has not 32 characters");
        }
    }

    static WechatMerchant of(Settings settings) {
        return new WechatMerchant(
                ChannelHttp.endpoint("endpoint", settings.endpoint()),
                given("merchant", settings.merchant()),
                given("app", settings.app()),
                given("serial", settings.serial()),
                new KeyFile("merchantKey", settings.merchantKey()),
                given("platformKeyId", settings.platformKeyId()),
                new KeyFile("platformKey", settings.platformKey()),
                settings._apiKey());
    }

    /** Keeps the key out of logs. */
    @Override
    public String toString() {
        return "WechatMerchant[" + merchant + "]";
    }
}
