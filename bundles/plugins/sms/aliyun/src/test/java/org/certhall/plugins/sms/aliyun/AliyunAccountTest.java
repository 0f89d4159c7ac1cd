package org.certhall.plugins.sms.aliyun;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AliyunAccountTest {
    @ParameterizedTest
    @CsvSource({
        "https://a.example/, a.example",
        "https://a.example:443/, a.example",
        "https://a.example:8443/, a.example:8443",
        "http://localhost:80/, localhost",
        "http://localhost:443/, localhost:443",
    })
    void hostIsSignedAsItIsSent(URI endpoint, String host) {
        assertThat(new AliyunAccount(endpoint, "key", "secret", "sign", Map.of()).host())
                .isEqualTo(host);
    }
}
