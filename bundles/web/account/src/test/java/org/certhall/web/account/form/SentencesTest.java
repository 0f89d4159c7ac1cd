package org.certhall.web.account.form;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.params.provider.Arguments.arguments;

import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Problem.Code;
import org.certhall.web.account.AccountTexts;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;

/** Every refusal has a sentence at every field, in both languages (S150). */
class SentencesTest {
    private static final Words ZH = AccountTexts.in(Locale.SIMPLIFIED_CHINESE);
    private static final Words EN = AccountTexts.in(Locale.ENGLISH);

    static Stream<Arguments> refusals() {
        return Arrays.stream(Field.values())
                .flatMap(field -> Arrays.stream(Code.values()).map(code -> arguments(field, code)));
    }

    @ParameterizedTest
    @MethodSource("refusals")
    void everyRefusalHasItsSentence(Field field, Code code) {
        Problem problem = Problem.of(field, code, 8L);

        assertThat(Sentences.of(problem, ZH)).isNotBlank().doesNotContain("{0}");
        assertThat(Sentences.of(problem, EN)).isNotBlank().doesNotContain("{0}");
    }

    @Test
    void emptyFieldsAreNamed() {
        assertThat(Sentences.of(Problem.of(Field.MOBILE, Code.MISSING), ZH)).isEqualTo("不能为空，请输入手机号");
        assertThat(Sentences.of(Problem.of(Field.EMAIL, Code.MISSING), ZH)).isEqualTo("不能为空，请输入邮箱");
    }

    @Test
    void aWrongCodeSaysHowManyTriesAreLeft() {
        assertThat(Sentences.of(Problem.of(Field.CODE, Code.WRONG, 4L), ZH)).endsWith("（还可以试 4 次）");
        assertThat(Sentences.of(Problem.of(Field.CODE, Code.WRONG), ZH)).doesNotContain("还可以试");
    }

    @ParameterizedTest
    @CsvSource({"1, 1 秒", "60, 60 秒", "120, 120 秒", "121, 3 分钟", "3600, 60 分钟", "7201, 3 小时", "86400, 24 小时"})
    void waitsAreRoundedUp(long seconds, String words) {
        assertThat(Sentences.wait(seconds, ZH)).isEqualTo(words);
    }
}
