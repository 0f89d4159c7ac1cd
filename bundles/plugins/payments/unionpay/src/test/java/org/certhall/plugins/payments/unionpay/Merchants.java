package org.certhall.plugins.payments.unionpay;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import org.certhall.api.value.LocalisedText;

/** The merchant that the peer knows. */
final class Merchants {
    static final String MERCHANT = "777290058110048";
    static final String SIGNER = "中国银联股份有限公司";

    private Merchants() {}

    static UnionpayMerchant merchant(URI address, Path keys, String signer) {
        return new UnionpayMerchant(
                address,
                address.resolve("/unionpay-files/"),
                MERCHANT,
                keys.resolve("unionpay-merchant.p12"),
                "000000",
                keys.resolve("unionpay-anchors.pem"),
                signer);
    }

    static UnionpayChannel channel(UnionpayMerchant merchant) {
        return new UnionpayChannel("unionpay", new LocalisedText("银联", "UnionPay"), merchant, Clock.systemUTC());
    }
}
