package org.certhall.core.catalogue.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.core.catalogue.Offers;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {

    @ParameterizedTest
    @ValueSource(
            strings = {
                "中企云链",
                "云链",
                "中 企 云 链",
                "　中企云链　",
                "zhongqiyunlian",
                "Zhong Qi Yun Lian",
                "ｚｈｏｎｇｑｉ",
                "zqyl",
                "ZQYL",
                "zhongq",
                "zhongqyl",
                "yunlian",
                "yl",
                "中qi云",
                "中企云信",
                "zhongqiyunxin",
                "zqyx",
                "project zqyl",
                "中企 证书"
            })
    void findsAProjectByCharactersPinyinInitialsAliasOrEnglish(String typed) {
        assertThat(search(typed, Offers.named("zqyl", "中企云链证书申请项目", "中企云信"), Offers.named("bank", "工商银行企业网银")))
                .containsExactly("zqyl");
    }

    @ParameterizedTest
    @CsvSource({
        "重庆银行, chongqingyinhang", "重庆银行, cqyh", "长沙银行, changshayinhang", "长沙银行, csyh", "会计师协会, kuaijishi",
        "厦门航空, xiamen", "行业协会, hangye", "绿地集团, lvdi", "绿地集团, ludi", "重庆市长安汽车, changan"
    })
    void readsCharactersOfSeveralReadingsAsTheirReadersDo(String name, String typed) {
        assertThat(search(typed, Offers.named("it", name))).containsExactly("it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "（）", "。"})
    void findsNothingForNothing(String typed) {
        assertThat(search(typed, Offers.named("zqyl", "中企云链"))).isEmpty();
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(search("xyz", Offers.named("zqyl", "中企云链"))).isEmpty();
        assertThat(search("中企 银行", Offers.named("zqyl", "中企云链"))).isEmpty();
    }

    @Test
    void putsExactBeforePrefixBeforeWordStartBeforeInside() {
        assertThat(search(
                        "supply",
                        Offers.named("inside", "resupply"),
                        Offers.named("word", "Global Supply"),
                        Offers.named("prefix", "Supply Chain"),
                        Offers.named("exact", "SUPPLY")))
                .containsExactly("exact", "prefix", "word", "inside");
    }

    @Test
    void ranksReadingsInTheSameWay() {
        assertThat(search(
                        "yunlian",
                        Offers.named("word", "中企云链"),
                        Offers.named("prefix", "云链平台"),
                        Offers.named("exact", "云链")))
                .containsExactly("exact", "prefix", "word");
    }

    @Test
    void putsTheNameBeforeTheAlias() {
        assertThat(search("云信", Offers.named("alias", "安信", "云信"), Offers.named("name", "云信")))
                .containsExactly("name", "alias");
    }

    @Test
    void givesNoMoreThanAskedFor() {
        List<SearchEntry> entries = entries(Offers.named("a", "云一"), Offers.named("b", "云二"), Offers.named("c", "云三"));
        assertThat(new Query("云").in(new SearchIndex(entries), 2)).hasSize(2);
    }

    @Test
    void survivesAnEndlessQuery() {
        assertThat(search("a".repeat(100_000), Offers.named("a", "阿".repeat(200))))
                .containsExactly("a");
    }

    @ParameterizedTest
    @CsvSource({
        "重庆银行, C",
        "长沙银行, C",
        "厦门航空, X",
        "银行, Y",
        "Apple 供应链, A",
        "ａbc, A",
        "360安全, S",
        "5G专网, W",
        "【新】西安, X",
        "！？, Z"
    })
    void standsUnderTheLetterOfItsReading(String name, char letter) {
        assertThat(new SearchEntry(Offers.named("it", name)).letter()).isEqualTo(letter);
    }

    @Test
    void standsUnderTheLetterInTheData() {
        assertThat(new SearchEntry(Offers.underLetter("it", "重庆", "Z")).letter())
                .isEqualTo('Z');
    }

    @Test
    void ordersByLetterThenByPinyin() {
        assertThat(entries(Offers.named("3", "重庆"), Offers.named("1", "安徽"), Offers.named("2", "长沙")).stream()
                        .sorted(SearchEntry.BY_PINYIN)
                        .map(entry -> entry.offer().id()))
                .containsExactly("1", "2", "3");
    }

    private static List<String> search(String typed, ProjectOffer... offers) {
        return new Query(typed)
                .in(new SearchIndex(entries(offers)), 10).stream()
                        .map(entry -> entry.offer().id())
                        .toList();
    }

    private static List<SearchEntry> entries(ProjectOffer... offers) {
        return Stream.of(offers).map(SearchEntry::new).toList();
    }
}
