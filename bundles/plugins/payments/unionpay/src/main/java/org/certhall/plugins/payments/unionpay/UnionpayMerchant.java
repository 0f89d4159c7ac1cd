package org.certhall.plugins.payments.unionpay;

import static org.certhall.plugins.payments.channels.ChannelHttp.given;

import java.net.URI;
import java.nio.file.Path;
import org.certhall.plugins.payments.channels.ChannelHttp;

/** Whom UnionPay knows the hall as, and whom the hall believes. */
record UnionpayMerchant(
        URI gateway, URI files, String merchant, Path signingKey, String password, Path trustAnchors, String signer) {
    /** @throws IllegalArgumentException with a sentence for the administrator */
    static UnionpayMerchant of(Settings settings) {
        return new UnionpayMerchant(
                ChannelHttp.endpoint("gateway", settings.gateway()),
                ChannelHttp.endpoint("files", settings.files()),
                given("merchant", settings.merchant()),
                Path.of(given("signingKey", settings.signingKey())),
                given(".password", settings._password()),
                Path.of(given("trustAnchors", settings.trustAnchors())),
                given("signer", settings.signer()));
    }

    /** Keeps the password out of logs. */
    @Override
    public String toString() {
        return "UnionpayMerchant[" + merchant + "]";
    }
}
