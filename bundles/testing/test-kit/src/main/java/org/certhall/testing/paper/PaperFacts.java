package org.certhall.testing.paper;

import java.util.random.RandomGenerator;
import org.certhall.api.identifier.UnifiedSocialCreditCode;

/** What a made-up organisation's papers say. */
public record PaperFacts(String organisation, String code, String legalPerson, String address, String handler) {
    private static final String[][] CITIES = {
        {"北京", "北京市海淀区"}, {"上海", "上海市浦东新区"}, {"杭州", "浙江省杭州市西湖区"},
        {"福州", "福建省福州市鼓楼区"}, {"成都", "四川省成都市武侯区"}, {"天津", "天津市河西区"}
    };
    private static final String WORDS = "启明星河云帆浦江瑞丰恒泰新华中联永兴金桥东方长远博达科创天成宏图";
    private static final String[] TRADES = {"科技", "供应链管理", "机械设备", "信息技术", "贸易", "建筑工程", "（集团）医药"};
    private static final String SURNAMES = "王李张刘陈杨赵黄周吴徐孙胡朱高林何郭马";
    private static final String GIVEN = "伟芳娜敏静丽强磊军洋勇艳杰娟涛明超秀霞平刚桂英江华文玉建国";
    private static final String[] STREETS = {"中山路", "人民大道", "科技园南区", "解放东路", "创业街", "学院路"};
    private static final String ALPHABET = "0123456789ABCDEFGHJKLMNPQRTUWXY";

    /** Draws them. */
    public static PaperFacts draw(RandomGenerator random) {
        String[] city = pick(CITIES, random);
        String organisation = city[0] + letters(WORDS, 4, random) + pick(TRADES, random) + "有限公司";
        String address = city[1] + pick(STREETS, random) + random.nextInt(1, 999) + "号" + random.nextInt(1, 20) + "层"
                + random.nextInt(100, 999) + "室";
        return new PaperFacts(organisation, code(random), person(random), address, person(random));
    }

    private static String person(RandomGenerator random) {
        return letters(SURNAMES, 1, random) + letters(GIVEN, random.nextInt(1, 3), random);
    }

    /** Both check digits hold, the code's own and that of the organisation within. */
    private static String code(RandomGenerator random) {
        String start = "91" + random.nextInt(110100, 659000) + "MA" + letters(ALPHABET, 6, random);
        return ALPHABET.chars()
                .mapToObj(inner -> start + (char) inner)
                .flatMap(most -> ALPHABET.chars().mapToObj(last -> most + (char) last))
                .flatMap(code -> UnifiedSocialCreditCode.read(code).identifier().stream())
                .filter(code -> code.organisationCode().identifier().isPresent())
                .map(UnifiedSocialCreditCode::value)
                .findFirst()
                .orElseThrow();
    }

    private static String letters(String from, int count, RandomGenerator random) {
        StringBuilder text = new StringBuilder();
        for (int i = 0; i < count; i++) {
            text.append(from.charAt(random.nextInt(from.length())));
        }
        return text.toString();
    }

    private static <T> T pick(T[] from, RandomGenerator random) {
        return from[random.nextInt(from.length)];
    }
}
