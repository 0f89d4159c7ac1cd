package org.certhall.plugins.payments.channels;

import static org.assertj.core.api.Assertions.assertThat;

import org.certhall.api.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class YuanTest {
    @ParameterizedTest
    @CsvSource({"0,0.00", "1,0.01", "10,0.10", "99,0.99", "100,1.00", "12345,123.45", "90071992547409,900719925474.09"})
    void writesAndReadsTheSameAmount(long fen, String yuan) {
        assertThat(Yuan.of(new Money(fen))).isEqualTo(yuan);
        assertThat(Yuan.read(yuan)).contains(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", "1", "1.0", "1.000", "-1.00", "+1.00", "01.00", "1,000.00", "1e2", " 1.00", "１.00", "0.0.0"})
    void readsNothingElse(String text) {
        assertThat(Yuan.read(text)).isEmpty();
    }

    @Test
    void losesNoFen() {
        for (long fen = 0; fen < 20_000; fen++) {
            assertThat(Yuan.read(Yuan.of(new Money(fen))).orElseThrow().fen()).isEqualTo(fen);
        }
    }
}
