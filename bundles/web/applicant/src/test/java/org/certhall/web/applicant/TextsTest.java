package org.certhall.web.applicant;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Locale;
import org.certhall.web.applicant.selection.Field;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TextsTest {
    private static final Words ZH = ApplicantTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = ApplicantTexts.in(Locale.ENGLISH);

    @ParameterizedTest
    @EnumSource(Field.class)
    void everyFieldHasItsLabel(Field field) {
        String key = "field." + field.name().toLowerCase(Locale.ROOT).replace('_', '-');
        assertThat(ZH.get(key)).isNotBlank();
        assertThat(EN.get(key)).isNotBlank();
    }

    @Test
    void theGuidesLabelsAreUsedLetterByLetter() {
        assertThat(ZH.get("field.project")).isEqualTo("证书应用项目");
        assertThat(ZH.get("picker.selected", "中企云链")).isEqualTo("选中项目：中企云链");
        assertThat(ZH.get("picker.search")).isEqualTo("请输入项目名称");
        assertThat(ZH.get("field.years")).isEqualTo("证书购买年限");
        assertThat(ZH.get("field.quantity")).isEqualTo("证书购买数量");
        assertThat(ZH.get("field.key-type")).isEqualTo("Key类型");
        assertThat(ZH.get("step.parties")).isEqualTo("机构/经办人信息");
    }

    @Test
    void countsReadWellInEnglish() {
        assertThat(EN.get("picker.count.all", 1, "")).isEqualTo("1 project");
        assertThat(EN.get("picker.count.all", 3, "")).isEqualTo("3 projects");
        assertThat(EN.get("quantity.fixed", 1)).isEqualTo("This project takes exactly 1 certificate");
    }
}
