package org.certhall.datafiles.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class JsonTextTest {

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "{\"a\": 1, \"a\": 2}| Duplicate field 'a'",
                "{\"a\": }| 第 1 行第 7 列",
                "{\"a\": 1} x| 第 1 行第 10 列",
                "{} {}| JSON 结束之后还有内容",
                "{'a': 1}| 不是有效的 JSON",
                "{\"a\": 01}| 不是有效的 JSON",
                "{\"a\": NaN}| 不是有效的 JSON",
                "{\"a\": 1| 不是有效的 JSON"
            })
    void refusesWhatIsNoJsonAndSaysWhere(String text, String reason) {
        assertThatThrownBy(() -> JsonText.parse(text))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnEmptyFile() {
        assertThatThrownBy(() -> JsonText.parse(" \n")).hasMessage("文件是空的");
    }

    @Test
    void refusesADeepOne() {
        assertThatThrownBy(() -> JsonText.parse("[".repeat(100_000))).isInstanceOf(BrokenFileException.class);
    }

    @Test
    void knowsWhereAFieldStands() throws BrokenFileException {
        JsonText json = JsonText.parse("{\n  \"a\": [1,\n   {\"b/c\": true}]\n}");
        assertThat(json.problem("/a", "x")).isEqualTo("第 2 行第 3 列，/a：x");
        assertThat(json.problem("/a/1/b~1c", "x")).isEqualTo("第 3 行第 5 列，/a/1/b~1c：x");
        assertThat(json.problem("/a/1/missing/deeper", "x")).startsWith("第 3 行第 4 列");
        assertThat(json.problem("", "x")).isEqualTo("第 1 行第 1 列，整个文件：x");
    }

    @Test
    void keepsNumbersExact() throws BrokenFileException {
        assertThat(JsonText.parse("[0.10, 12345678901234567890]").root().toString())
                .isEqualTo("[0.10,12345678901234567890]");
    }

    @Test
    void refusesBinaryAndTooLargeFiles() {
        assertThatThrownBy(() -> DataBytes.text(new byte[] {(byte) 0xC3, 0x28})).hasMessageContaining("UTF-8");
        assertThatThrownBy(() -> DataBytes.text(new byte[DataBytes.LIMIT + 1])).hasMessage("文件超过 1 MiB");
    }

    @Test
    void readsAFileWithAByteOrderMark() throws BrokenFileException {
        assertThat(DataBytes.text("\uFEFF{}".getBytes(StandardCharsets.UTF_8))).isEqualTo("{}");
    }
}
