package org.certhall.plugins.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;

class Acs3Test {
    /** The worked example of the service's own description of ACS3-HMAC-SHA256. */
    @Test
    void publishedExampleIsReproduced() {
        Acs3 signer = new Acs3("YourAccessKeyId", "YourAccessKeySecret");

        String authorisation = signer.authorisation(
                "POST",
                "/",
                Map.of("ImageId", "win2019_1809_x64_dtc_zh-cn_40G_alibase_20230811.vhd", "RegionId", "cn-shanghai"),
                Map.of(
                        "host", "ecs.cn-shanghai.aliyuncs.com",
                        "x-acs-action", "RunInstances",
                        "x-acs-content-sha256", Acs3.hash(new byte[0]),
                        "x-acs-date", "2023-10-26T10:22:32Z",
                        "x-acs-signature-nonce", "3156853299f313e23d1673dc12e1703d",
                        "x-acs-version", "2014-05-26"),
                new byte[0]);

        assertThat(authorisation)
                .isEqualTo("ACS3-HMAC-SHA256 Credential=YourAccessKeyId,"
                        + "SignedHeaders=host;x-acs-action;x-acs-content-sha256;x-acs-date;x-acs-signature-nonce;x-acs-version,"
                        + "Signature=06563a9e1b43f5dfe96b81484da74bceab24a1d853912eee15083a6f0f3283c0");
    }

    @Test
    void queryIsSortedAndEncodedAsRfc3986Says() {
        assertThat(Acs3.query(Map.of("b", "a b*~+/", "a", "签名"))).isEqualTo("a=%E7%AD%BE%E5%90%8D&b=a%20b%2A~%2B%2F");
    }
}
