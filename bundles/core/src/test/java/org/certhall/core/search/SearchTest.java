package org.certhall.core.search;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
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
        assertThat(search(typed, named("zqyl", "中企云链证书申请项目", "Project zqyl", "中企云信"), named("bank", "工商银行企业网银")))
                .containsExactly("zqyl");
    }

    @ParameterizedTest
    @CsvSource({
        "重庆银行, chongqingyinhang", "重庆银行, cqyh", "长沙银行, changshayinhang", "长沙银行, csyh", "会计师协会, kuaijishi",
        "厦门航空, xiamen", "行业协会, hangye", "绿地集团, lvdi", "绿地集团, ludi", "重庆市长安汽车, changan"
    })
    void readsCharactersOfSeveralReadingsAsTheirReadersDo(String name, String typed) {
        assertThat(search(typed, named("it", name))).containsExactly("it");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "  ", "（）", "。"})
    void findsNothingForNothing(String typed) {
        assertThat(search(typed, named("zqyl", "中企云链"))).isEmpty();
    }

    @Test
    void findsNothingThatIsNotThere() {
        assertThat(search("xyz", named("zqyl", "中企云链"))).isEmpty();
        assertThat(search("中企 银行", named("zqyl", "中企云链"))).isEmpty();
    }

    @Test
    void putsExactBeforePrefixBeforeWordStartBeforeInside() {
        assertThat(search(
                        "supply",
                        named("inside", "resupply"),
                        named("word", "Global Supply"),
                        named("prefix", "Supply Chain"),
                        named("exact", "SUPPLY")))
                .containsExactly("exact", "prefix", "word", "inside");
    }

    @Test
    void ranksReadingsInTheSameWay() {
        assertThat(search("yunlian", named("word", "中企云链"), named("prefix", "云链平台"), named("exact", "云链")))
                .containsExactly("exact", "prefix", "word");
    }

    @Test
    void putsTheNameBeforeTheAlias() {
        assertThat(search("云信", named("alias", "安信", "云信"), named("name", "云信")))
                .containsExactly("name", "alias");
    }

    @Test
    void givesNoMoreThanAskedFor() {
        SearchIndex<String> index = new SearchIndex<>(List.of(named("a", "云一"), named("b", "云二"), named("c", "云三")));
        assertThat(new Query("云").in(index, 2)).hasSize(2);
    }

    @Test
    void survivesAnEndlessQuery() {
        assertThat(search("a".repeat(100_000), named("a", "阿".repeat(200)))).containsExactly("a");
        assertThat(new Query("a b ".repeat(100_000)).words()).hasSizeLessThanOrEqualTo(100);
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
        assertThat(named("it", name).letter()).isEqualTo(letter);
    }

    @Test
    void standsUnderTheLetterInTheData() {
        assertThat(new SearchEntry<>("it", List.of("重庆"), "Z").letter()).isEqualTo('Z');
    }

    @Test
    void ordersByLetterThenByPinyin() {
        assertThat(Stream.of(named("3", "重庆"), named("1", "安徽"), named("2", "长沙"))
                        .sorted(SearchEntry.byPinyin())
                        .map(SearchEntry::content))
                .containsExactly("1", "2", "3");
    }

    @SafeVarargs
    private static List<String> search(String typed, SearchEntry<String>... entries) {
        return new Query(typed)
                .in(new SearchIndex<>(List.of(entries)), 10).stream()
                        .map(SearchEntry::content)
                        .toList();
    }

    private static SearchEntry<String> named(String id, String... names) {
        return new SearchEntry<>(id, List.of(names), "");
    }
}
