package org.certhall.plugins.payments.alipay;

import static org.certhall.plugins.payments.channels.ChannelHttp.given;

import java.net.URI;
import org.certhall.plugins.payments.channels.ChannelHttp;
import org.certhall.plugins.payments.channels.KeyFile;

/** Whom Alipay knows the hall as, and the keys of both sides. */
record AlipayMerchant(URI gateway, String app, String seller, KeyFile appKey, KeyFile alipayKey) {
    /** @throws IllegalArgumentException with a sentence for the administrator */
    static AlipayMerchant of(Settings settings) {
        return new AlipayMerchant(
                ChannelHttp.endpoint("gateway", settings.gateway()),
                given("app", settings.app()),
                given("seller", settings.seller()),
                new KeyFile("appKey", settings.appKey()),
                new KeyFile("alipayKey", settings.alipayKey()));
    }
}
