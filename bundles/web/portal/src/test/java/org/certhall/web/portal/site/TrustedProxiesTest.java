package org.certhall.web.portal.site;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Whose word on the visitor's address counts (ASVS 15.3.4). */
class TrustedProxiesTest {
    private final TrustedProxies nobody = TrustedProxies.of(List.of());
    private final TrustedProxies proxies = TrustedProxies.of(List.of("10.0.0.0/8", "192.0.2.7", "2001:db8::/33"));

    @Test
    void theSenderIsTheVisitorWhereNoProxyIsConfigured() {
        assertThat(nobody.client("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void aStrangerCannotClaimAnAddress() {
        assertThat(proxies.client("203.0.113.9", List.of("198.51.100.1"))).isEqualTo("203.0.113.9");
    }

    @Test
    void whatTheVisitorWroteBeforeTheProxyDoesNotCount() {
        assertThat(proxies.client("10.1.1.1", List.of("127.0.0.1, 198.51.100.1")))
                .isEqualTo("198.51.100.1");
        assertThat(proxies.client("10.1.1.1", List.of("127.0.0.1", "198.51.100.1")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void aChainOfProxiesIsWalkedToItsBeginning() {
        assertThat(proxies.client("192.0.2.7", List.of("198.51.100.1, 10.2.2.2, 10.3.3.3")))
                .isEqualTo("198.51.100.1");
    }

    @Test
    void aProxyThatSaysNothingUsefulIsTheLastThatIsKnown() {
        assertThat(proxies.client("10.1.1.1", List.of())).isEqualTo("10.1.1.1");
        assertThat(proxies.client("10.1.1.1", List.of("unknown"))).isEqualTo("10.1.1.1");
        assertThat(proxies.client("10.1.1.1", List.of("example.org"))).isEqualTo("10.1.1.1");
        assertThat(proxies.client("10.1.1.1", List.of("198.51.100.1, "))).isEqualTo("10.1.1.1");
    }

    @ParameterizedTest
    @CsvSource({
        "10.255.0.1, true",
        "11.0.0.1, false",
        "192.0.2.7, true",
        "192.0.2.8, false",
        "2001:db8:7fff::1, true",
        "2001:db8:8000::1, false"
    })
    void rangesEndWhereTheySay(String sender, boolean trusted) {
        assertThat(proxies.client(sender, List.of("198.51.100.1"))).isEqualTo(trusted ? "198.51.100.1" : sender);
    }

    @ParameterizedTest
    @ValueSource(strings = {"proxy.example.org", "10.0.0.0/33", "10.0.0.0/-1", "10.0.0.0/x", "10.0.0", "", "/8"})
    void whatIsNoAddressIsRefused(String text) {
        assertThatThrownBy(() -> TrustedProxies.of(List.of(text))).isInstanceOf(IllegalArgumentException.class);
    }
}
