package org.certhall.web.applicant.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import org.certhall.api.value.Money;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The amount as people copy it from their bank. */
class AmountTextTest {
    @ParameterizedTest
    @CsvSource({
        "0.37, 37",
        ".37, 37",
        "0.3, 30",
        "0.30, 30",
        "1, 100",
        "1.00, 100",
        "01.0, 100",
        "0.01, 1",
        "0.370, 37",
        "￥０．３７元, 37",
        "' ¥ 0.37 ', 37",
        "1., 100"
    })
    void isRead(String typed, long fen) {
        assertThat(AmountText.read(typed)).contains(new Money(fen));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", ".", "元", "0", "0.00", "1.01", "37", "0.375", "-0.37", "0,37", "0.3.7", "1e-1", "abc"})
    void isNoneThatADepositCanHave(String typed) {
        assertThat(AmountText.read(typed)).isEmpty();
    }
}
