package org.certhall.web.components;

import static org.assertj.core.api.Assertions.assertThat;

import java.math.BigDecimal;
import org.certhall.api.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class CsvFileTest {
    @Test
    void amountsAreYuanWithTwoDecimalsAndNumbersStayNumbers() {
        String text = CsvFile.write(file -> {
            file.row("名称", "元");
            file.row("a,b\"c", new Money(5), new Money(123_450), BigDecimal.valueOf(-5, 2), 7L);
        });

        assertThat(text).isEqualTo("\uFEFF名称,元\r\n\"a,b\"\"c\",0.05,1234.50,-0.05,7\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=HYPERLINK()", "+1", "-1", "@SUM(A1)"})
    void whatSpreadsheetsWouldRunIsText(String cell) {
        assertThat(CsvFile.write(file -> file.row(cell))).endsWith("'" + cell + "\r\n");
    }
}
