package org.certhall.core.challenge;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class OriginTest {
    @Test
    void everyAddressOfAHouseholdCountsAsOne() {
        assertThat(Origin.of("2001:db8:1:2::5"))
                .isEqualTo(Origin.of("2001:0DB8:1:2:ffff:ffff:ffff:ffff"))
                .isNotEqualTo(Origin.of("2001:db8:1:3::5"));
    }

    @Test
    void anIpv4AddressIsItselfInBothNotations() {
        assertThat(Origin.of("203.0.113.9")).isEqualTo("203.0.113.9");
        assertThat(Origin.of("::ffff:203.0.113.9")).isEqualTo("203.0.113.9");
    }

    @ParameterizedTest
    @ValueSource(strings = {"not an address", "a:b:c", "z:b", "localhost:", "", "localhost"})
    void whatIsNoAddressStaysAsItIs(String text) {
        assertThat(Origin.of(text)).isEqualTo(text);
    }
}
