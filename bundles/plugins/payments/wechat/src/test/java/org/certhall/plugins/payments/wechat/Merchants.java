package org.certhall.plugins.payments.wechat;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.certhall.api.value.LocalisedText;
import org.certhall.plugins.payments.channels.KeyFile;

/** The merchant that the peer knows. */
final class Merchants {
    static final String MERCHANT = "1900007291";
    static final String SERIAL = "408B07E79B8269FEC3D5D3E6AB8ED163A6A380DB";
    static final String PLATFORM_KEY = "PUB_KEY_ID_0119000072912024101100397200000006";
    static final String API_KEY = "demo-wechat-api-v3-key-000000001";

    private Merchants() {}

    static WechatMerchant merchant(URI endpoint, Path keys) {
        return new WechatMerchant(
                endpoint,
                MERCHANT,
                "wxd678efh567hg6787",
                SERIAL,
                new KeyFile("merchantKey", keys.resolve("wechat-merchant.key").toString()),
                PLATFORM_KEY,
                new KeyFile("platformKey", keys.resolve("wechat-platform.pub").toString()),
                API_KEY);
    }

    static WechatChannel channel(WechatMerchant merchant) {
        return new WechatChannel("wechat", new LocalisedText("微信支付", "WeChat Pay"), merchant, Clock.systemUTC());
    }
}
