package org.certhall.testing.peers;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class RegistryPeerTest {
    private static final String USCC_ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";
    private static final String IDENTITY_CHECKS = "10X98765432";

    @ParameterizedTest
    @MethodSource("codes")
    void creditCodesCarryTheCheckCharacterOfGb32100(String code) {
        int sum = 0;
        int weight = 1;
        for (int i = 0; i < 17; i++) {
            sum += USCC_ALPHABET.indexOf(code.charAt(i)) * weight;
            weight = weight * 3 % 31;
        }

        assertThat(code)
                .hasSize(18)
                .endsWith(USCC_ALPHABET.substring((31 - sum % 31) % 31).substring(0, 1));
    }

    @ParameterizedTest
    @MethodSource("numbers")
    void identityNumbersCarryTheCheckCharacterOfGb11643(String number) {
        int sum = 0;
        for (int i = 0; i < 17; i++) {
            sum += Character.digit(number.charAt(i), 10) * ((1 << (17 - i)) % 11);
        }

        assertThat(number)
                .hasSize(18)
                .endsWith(IDENTITY_CHECKS.substring(sum % 11).substring(0, 1));
    }

    static Stream<String> codes() {
        return RegistryPeer.load().rows().stream()
                .map(row -> row.get(1))
                .filter(code -> code.matches("(91|92|12|51).*"));
    }

    static Stream<String> numbers() {
        return RegistryPeer.load().rows().stream()
                .filter(row -> row.get(2).isEmpty())
                .map(row -> row.get(1));
    }
}
