package org.certhall.web.applicant.orders;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.catalogue.ProjectOffer.DeliveryChoice;
import org.certhall.api.order.OrderActor;
import org.certhall.api.order.OrderEvent;
import org.certhall.api.order.OrderException;
import org.certhall.api.order.OrderGroup;
import org.certhall.api.order.OrderHolder;
import org.certhall.api.order.OrderState;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class OrderTextsTest {
    private static final Words ZH = OrderTexts.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void whateverCanBeSaidOfAnOrderHasItsWords() {
        Stream.of(
                        keys("now.", OrderState.values()),
                        keys("event.", OrderEvent.values()),
                        keys("actor.", OrderActor.values()),
                        keys("holder.", OrderHolder.values()),
                        keys("group.", OrderGroup.values()),
                        keys("delivery.", DeliveryChoice.values()),
                        keys("refused.", OrderException.Code.values()))
                .flatMap(List::stream)
                .forEach(key -> assertThat(ZH.get(key)).as(key).isNotBlank().doesNotContain(key));
    }

    @Test
    void theGuidesLabelsAreUsedLetterByLetter() {
        assertThat(ZH.get("title")).isEqualTo("我的订单");
        assertThat(OrderTexts.state(OrderState.PAID, ZH)).isEqualTo("已支付");
    }

    private static List<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + OrderTexts.key(value)).toList();
    }
}
