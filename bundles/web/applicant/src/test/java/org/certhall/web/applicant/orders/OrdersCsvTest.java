package org.certhall.web.applicant.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderKind;
import org.certhall.api.order.OrderLine;
import org.certhall.api.order.OrderPage;
import org.certhall.api.order.OrderState;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OrdersCsvTest {
    private static final Instant NOON = Instant.parse("2026-11-23T04:00:00Z");
    private static final OrderNumber NUMBER = OrderNumber.draw(LocalDate.of(2026, 11, 23), new Random(1));

    @Test
    void writesAllPagesWithTheMarkByWhichSpreadsheetsKnowTheirCharacters() {
        OrderPage first = new OrderPage(List.of(line("北京\"华信\",有限公司")), true);
        OrderPage last = new OrderPage(List.of(line("")), false);

        String text =
                OrdersCsv.write(OrderTexts.in(Locale.SIMPLIFIED_CHINESE), place -> place.isEmpty() ? first : last);

        assertThat(text).startsWith("\uFEFF订单号,证书应用项目,机构名称,状态,");
        String[] lines = text.split("\r\n");
        assertThat(lines).hasSize(3);
        assertThat(lines[1])
                .isEqualTo(NUMBER.grouped()
                        + ",中企云链,\"北京\"\"华信\"\",有限公司\",已支付,2,575.05,2026-11-23 12:00:00,,2026-11-23 12:00:00");
        assertThat(lines[2]).contains(",中企云链,,已支付,");
    }

    /** Names are what people type. */
    @ParameterizedTest
    @CsvSource({"=HYPERLINK()", "+1", "-1", "@SUM(A1)"})
    void whatSpreadsheetsWouldRunIsText(String name) {
        String text =
                OrdersCsv.write(OrderTexts.in(Locale.ENGLISH), place -> new OrderPage(List.of(line(name)), false));

        assertThat(text).contains(",'" + name + ",");
    }

    private static OrderLine line(String organisation) {
        return new OrderLine(
                NUMBER,
                1,
                OrderKind.NEW,
                OrderState.PAID,
                NOON,
                NOON,
                Optional.empty(),
                LocalisedText.same("中企云链"),
                new Selection("zqyl", "type", 1, 2, "key", null),
                new Money(57505),
                Optional.of(organisation).filter(name -> !name.isEmpty()),
                Set.of());
    }
}
