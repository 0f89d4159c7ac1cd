package org.certhall.datafiles.kinds;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.util.Optional;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Money;
import org.certhall.datafiles.Samples;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.JsonText;
import org.certhall.datafiles.check.SchemaCheck;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProjectKindTest {
    private final ProjectKind kind = new ProjectKind();

    @Test
    void readsAWholeProject() throws Exception {
        DataPlugIn plugIn = read(Samples.project());
        ProjectOffer offer = ((CertificateProject) plugIn.service()).offer();

        assertThat(plugIn.id()).isEqualTo(new PlugInId("project", "sound"));
        assertThat(plugIn.serviceType()).isEqualTo(CertificateProject.class);
        assertThat(plugIn.needs())
                .extracting(PlugInId::toString)
                .containsExactlyInAnyOrder("certificate-type:enterprise-standard", "key-type:cfca");
        assertThat(offer.guide()).isEqualTo(new LocalisedText("# 一\n二", "# One\ntwo"));
        assertThat(offer.prices().certificate("enterprise-standard", 3)).contains(new Money(64_000));
        assertThat(offer.prices().courier()).isEqualTo(new Money(1_500));
        assertThat(offer.proofs())
                .containsExactlyInAnyOrder(
                        ProjectOffer.Proof.DEPOSIT, ProjectOffer.Proof.IN_PERSON, ProjectOffer.Proof.OFFICER);
        assertThat(offer.review()).isEqualTo(ProjectOffer.ReviewPolicy.ONE_OFFICER);
        assertThat(offer.extraFields()).hasSize(2);
        assertThat(offer.suspendedUntilReceipt()).isTrue();
    }

    @Test
    void readsAmountsToTheFen() throws Exception {
        DataPlugIn plugIn = read(Samples.with("/prices/courier", "0.07"));
        assertThat(((CertificateProject) plugIn.service()).offer().prices().courier())
                .isEqualTo(new Money(7));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '\u0001',
            value = {
                "/id|\"Sound Project\"|/id：写法不对",
                "/id|gone|缺少字段 id",
                "/colour|\"red\"|/colour：没有这个字段",
                "/name/fr|\"x\"|/name/fr：没有这个字段",
                "/name|\"x\"|/name：类型不对，应为 object，写的是 string",
                "/name/zh|\"　\"|/name/zh：不能为空",
                "/version|\"one\"|/version：写法不对",
                "/published|\"2026-02-30\"|/published：不是有效的日期",
                "/indexLetter|\"a\"|/indexLetter：写法不对",
                "/subjectKind|\"dog\"|/subjectKind：只能是 organisation、individual",
                "/years|[1,6]|/years/1：不能大于 5",
                "/years|[0,1]|/years/0：不能小于 1",
                "/years|[1,1]|/years：有重复的项",
                "/years|[2,1]|/years/1：年限须从小到大",
                "/years|[1.5]|/years/0：类型不对，应为 integer",
                "/years|[]|/years：至少要有 1 项",
                "/years|[1,2,3,4,5]|/prices/certificates/enterprise-standard：价格表缺少 enterprise-standard 的 4 年价格",
                "/years|[1]|/prices/certificates/enterprise-standard/2：价格表中有本项目不提供的 2",
                "/certificateTypes|[\"gold\"]|/prices/certificates：价格表缺少证书类型 gold",
                "/keyTypes|[\"cfca\",\"gold\"]|/prices/keys：价格表缺少 Key 类型 gold",
                "/prices/keys/gold|1|/prices/keys/gold：价格表中有本项目不提供的 gold",
                "/prices/courier|gone|/prices：可以快递，须写明快递费",
                "/prices/courier|-1|/prices/courier：不能小于 0",
                "/prices/courier|0.005|/prices/courier：金额最多两位小数",
                "/quantity|{}|/quantity：写 minimum 与 maximum",
                "/quantity|{\"minimum\":1}|/quantity：写 minimum 与 maximum",
                "/quantity|{\"minimum\":5,\"maximum\":2}|/quantity/maximum：maximum 不能小于 minimum",
                "/quantity|{\"minimum\":1,\"maximum\":1,\"roles\":[{\"id\":\"a\",\"name\":{\"zh\":\"x\"}}]}|/quantity：写 minimum",
                "/quantity|{\"roles\":[{\"id\":\"a\",\"name\":{\"zh\":\"x\"}},{\"id\":\"a\",\"name\":{\"zh\":\"y\"}}]}|/quantity/roles/1/id：编号 a 重复",
                "/extraFields/0/choices|gone|/extraFields/0/choices：choice 字段须列出 choices",
                "/extraFields/1/pattern|\"[\"|/extraFields/1/pattern：正则表达式有误",
                "/extraFields/1/pattern|\"(?=x)\"|/extraFields/1/pattern：正则表达式有误",
                "/extraFields/1/message|gone|/extraFields/1/message：有 pattern 就须有 message",
                "/extraFields/1/type|\"date\"|/extraFields/1/pattern：只有 text 字段可以有 pattern",
                "/extraFields/1/choices|[{\"id\":\"a\",\"name\":{\"zh\":\"x\"}}]|/extraFields/1/choices：只有 choice 字段",
                "/extraFields/1/id|\"usage\"|/extraFields/1/id：编号 usage 重复",
                "/extraFields/0/choices/1/id|\"tender\"|/extraFields/0/choices/1/id：编号 tender 重复",
                "/subjectKind|\"individual\"|/proofs：个人项目不能用打款验证",
                "/delivery|[\"drone\"]|/delivery/0：只能是 courier、counter"
            })
    void saysWhichFieldIsWrongAndHow(String pointer, String value, String reason) {
        assertThatThrownBy(() -> read(Samples.with(pointer, value)))
                .isInstanceOf(BrokenFileException.class)
                .hasMessageMatching("(?s)第 \\d+ 行第 \\d+ 列，.*")
                .hasMessageContaining(reason);
    }

    @Test
    void refusesAnAmountOfMoreDigitsThanThereIsMemory() {
        String text = Samples.project().replace("\"courier\": 15", "\"courier\": 1e999999999");
        assertThatThrownBy(() -> read(text)).hasMessageContaining("/prices/courier：不能大于");
    }

    private DataPlugIn read(String text) throws BrokenFileException, IOException {
        JsonText json = JsonText.parse(text);
        new SchemaCheck(kind.schema()).check(json);
        try {
            return kind.read(new Loose(text));
        } catch (DataFileException e) {
            throw new BrokenFileException(json.problem(e.field(), String.valueOf(e.getMessage())));
        }
    }

    private record Loose(String json) implements DataFile {
        @Override
        public String name() {
            return "sound.project.json";
        }

        @Override
        public Optional<byte[]> beside(String path) {
            return Optional.empty();
        }
    }
}
