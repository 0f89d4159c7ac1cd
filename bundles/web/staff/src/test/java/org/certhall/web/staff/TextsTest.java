package org.certhall.web.staff;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Words ZH = StaffTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = StaffTexts.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(PlugInState.class)
    void everyStateHasAName(PlugInState state) {
        assertThat(States.name(state, ZH)).isNotBlank();
        assertThat(States.name(state, EN)).isNotBlank();
    }

    @Test
    void aKindOfAPlugInsOwnGoesByItsId() {
        assertThat(StaffTexts.kind(PlugInKinds.PROJECT, ZH)).isEqualTo("证书应用项目");
        assertThat(StaffTexts.kind("payment-channel", ZH)).isEqualTo("payment-channel");
    }
}
