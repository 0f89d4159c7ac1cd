package org.certhall.plugins.banks.iso20022;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.value.Money;
import org.certhall.testing.catalogue.DataFiles;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class BankKindTest {
    private static final String WHOLE = """
            {
              "id": "demo",
              "version": "1.2",
              "name": {"zh": "示例银行", "en": "Example Bank"},
              "code": "313",
              "headOffice": "313100000013",
              "bic": "DEMOCNBJ",
              "aliases": ["示例", "slyh"],
              "branchWanted": true,
              "host": "main",
              "limits": {"amount": 0.50}
            }
            """;
    private static final String LEAST =
            "{\"id\":\"demo\",\"version\":\"1\",\"name\":{\"zh\":\"示例银行\"},\"code\":\"313\",\"headOffice\":\"313100000013\",\"host\":\"main\"}";

    @TempDir
    @SuppressWarnings("NullAway.Init") // filled in by JUnit
    private Path folder;

    @Test
    void readsEveryField() throws IOException {
        DataPlugIn plugIn = read(WHOLE);
        BankFile bank = (BankFile) plugIn.service();

        assertThat(plugIn.id()).hasToString("bank:demo");
        assertThat(plugIn.needs()).singleElement().hasToString("bank-host:main");
        assertThat(bank.name().en()).isEqualTo("Example Bank");
        assertThat(bank.aliases()).containsExactly("示例", "slyh");
        assertThat(bank.branchWanted()).isTrue();
        assertThat(bank.most()).isEqualTo(new Money(50));
    }

    @Test
    void needsLittle() throws IOException {
        BankFile bank = (BankFile) read(LEAST).service();

        assertThat(bank.bic()).isEmpty();
        assertThat(bank.aliases()).isEmpty();
        assertThat(bank.branchWanted()).isFalse();
        assertThat(bank.most()).isEqualTo(new Money(100));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"313100000013\"|\"102100099996\"|不是以本行代码 313 开头的联行号",
                "\"313100000013\"|\"313100000014\"|校验码",
                "0.50|0.505|金额最多两位小数",
                "0.50|5|不能大于",
                "\"code\": \"313\"|\"code\": \"31\"|/code",
                "\"DEMOCNBJ\"|\"demo\"|/bic",
                "\"aliases\"|\"nicknames\"|没有这个字段",
            })
    void saysWhatIsWrong(String right, String wrong, String words) {
        assertThatThrownBy(() -> read(WHOLE.replace(right, wrong))).hasMessageContaining(words);
    }

    private DataPlugIn read(String json) throws IOException {
        return DataFiles.read(Files.writeString(folder.resolve("demo.bank.json"), json), new BankKind());
    }
}
