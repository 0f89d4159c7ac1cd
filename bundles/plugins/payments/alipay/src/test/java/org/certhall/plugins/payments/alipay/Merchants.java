package org.certhall.plugins.payments.alipay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.payments.channels.KeyFile;

/** The merchant that the peer knows. */
final class Merchants {
    static final String APP = "2021000122600000";

    private Merchants() {}

    static AlipayChannel channel(URI address, Path keys) {
        return new AlipayChannel(
                "alipay",
                new LocalisedText("支付宝", "Alipay"),
                new AlipayMerchant(
                        address.resolve("/gateway.do"),
                        APP,
                        "2088102177846880",
                        new KeyFile("appKey", keys.resolve("alipay-app.key").toString()),
                        new KeyFile(
                                "alipayKey", keys.resolve("alipay-platform.pub").toString())),
                Clock.systemUTC());
    }
}
