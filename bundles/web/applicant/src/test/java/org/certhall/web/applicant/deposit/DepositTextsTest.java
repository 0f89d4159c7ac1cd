package org.certhall.web.applicant.deposit;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.certhall.api.bank.DepositAnswer;
import org.certhall.api.deposit.DepositStanding.Stage;
import org.certhall.web.components.Words;
import org.junit.jupiter.api.Test;

class DepositTextsTest {
    private static final Words ZH = DepositTexts.in(Locale.SIMPLIFIED_CHINESE);

    @Test
    void whateverABankDoesHasItsWords() {
        Stream.of(
                        keys("fault-of-bank.", DepositAnswer.Fault.values()),
                        keys("wait.", Stage.ASKED, Stage.THINKING, Stage.UNREACHABLE, Stage.UNPLUGGED),
                        keys("ended.", Stage.RETURNED, Stage.EXPIRED))
                .flatMap(List::stream)
                .forEach(key -> assertThat(ZH.get(key)).as(key).isNotBlank().doesNotContain(key));
    }

    @Test
    void theGuidesLabelsAreUsedLetterByLetter() {
        assertThat(Stream.of("title", "name", "bank", "bank.placeholder", "account", "account.placeholder")
                        .map(ZH::get))
                .containsExactly("打款验证", "账户名称", "开户行", "请选择开户行", "银行账号", "请输入银行账号");
        assertThat(Stream.of("unsupported", "ask", "skip", "amount", "verify", "back")
                        .map(ZH::get))
                .containsExactly("开户行不支持银行验证，跳过此页 人工审核", "获取打款金额", "跳过", "收到打款金额（单位：元）", "验证", "上一步");
        assertThat(ZH.get("amount.rule")).isEqualTo("打款金额验证最多可填写验证三次，若三次都未验证通过，将进入人工审核流程。");
    }

    private static List<String> keys(String prefix, Enum<?>... values) {
        return Stream.of(values).map(value -> prefix + DepositTexts.key(value)).toList();
    }
}
