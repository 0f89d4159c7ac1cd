package org.certhall.testing.catalogue;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.Set;
import java.util.stream.IntStream;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.data.DataFile;
import org.certhall.api.data.DataFileException;
import org.certhall.datafiles.kinds.ProjectKind;

/**
 * Makes any number of projects such as a large hall would have; the same seed makes the same ones.
 *
 * <p>They refer to the certificate types {@code enterprise-standard} and {@code individual} and to the key type
 * {@code cfca}. Names hold characters of several readings (重庆, 长治, 银行, 会计), letters and digits.
 */
public final class ProjectGenerator {
    private static final List<String> PLACES = List.of(
            "北京", "上海", "重庆", "天津", "长沙", "长春", "长治", "厦门", "乐山", "成都", "蚌埠", "六安", "朝阳", "都匀", "西安", "洛阳", "泸州", "亳州",
            "衢州", "儋州", "鄂尔多斯", "呼和浩特", "乌鲁木齐", "哈尔滨", "石家庄", "佛山", "珠海", "泉州", "温州", "青岛");
    private static final List<String> MAKERS = List.of(
            "华信", "中联", "鼎盛", "瑞丰", "海纳", "宏达", "新奥", "云帆", "蓝天", "金桥", "长虹", "朝晖", "行健", "重德", "乐成", "安泰", "博远", "德邻",
            "恩泽", "福源", "广汇", "恒通", "佳和", "科锐", "隆昌", "美辰", "能达", "欧亚", "鹏程", "启明", "融创", "盛世", "腾跃", "万邦", "兴业", "亿嘉",
            "卓越", "5G联创", "A8", "e签");
    private static final List<String> TRADES = List.of(
            "供应链", "银行", "会计", "保理", "物流", "招标采购", "电力交易", "医药流通", "建筑行业", "钢铁", "粮油", "云链", "农商行", "融资租赁", "海关报关",
            "税务", "不动产", "公积金", "教育", "音乐版权", "航运", "煤炭", "汽车", "化工", "票据");
    private static final List<String> ENDINGS = List.of("证书申请项目", "平台证书申请项目", "数字证书项目", "（企业）", "CA项目", "专区");

    private final Random random;
    private final Set<String> names = new HashSet<>();

    public ProjectGenerator(long seed) {
        random = new Random(seed);
    }

    /** Makes projects as the text of their data files. */
    public List<String> files(int count) {
        return IntStream.range(0, count)
                .mapToObj(number -> file(number).toPrettyString())
                .toList();
    }

    /** Makes projects as the running hall would read them. */
    public List<ProjectOffer> offers(int count) {
        return files(count).stream().map(ProjectGenerator::offer).toList();
    }

    private static ProjectOffer offer(String json) {
        try {
            return ((CertificateProject) new ProjectKind().read(new Loose(json)).service()).offer();
        } catch (DataFileException e) {
            throw new AssertionError(e.field(), e);
        }
    }

    private ObjectNode file(int number) {
        String name = name(number);
        boolean individual = random.nextInt(10) == 0;
        String type = individual ? "individual" : "enterprise-standard";
        ObjectNode file = JsonNodeFactory.instance.objectNode();
        file.put("id", String.format("bulk-%05d", number)).put("version", "1." + random.nextInt(10) + ".0");
        text(file, "name", name, "Bulk project " + number);
        file.put(
                "published",
                LocalDate.of(2024, 1, 1).plusDays(random.nextInt(700)).toString());
        if (random.nextInt(3) == 0) {
            file.putArray("aliases").add(pick(MAKERS) + pick(TRADES) + number);
        }
        if (random.nextInt(50) == 0) {
            file.put("indexLetter", String.valueOf((char) ('A' + random.nextInt(26))));
        }
        text(file, "description", name + "的数字证书", "Certificates of bulk project " + number);
        file.put("subjectKind", individual ? "individual" : "organisation");
        file.putArray("certificateTypes").add(type);
        ArrayNode years = file.putArray("years");
        ObjectNode prices = file.putObject("prices");
        ObjectNode terms = prices.putObject("certificates").putObject(type);
        int price = 100 + random.nextInt(200);
        int longest = 1 + random.nextInt(5);
        for (int year = 1; year <= longest; year++) {
            years.add(year);
            terms.put(Integer.toString(year), price * year);
        }
        prices.putObject("keys").put("cfca", 60.5);
        prices.put("courier", 15);
        file.putObject("quantity").put("minimum", 1).put("maximum", 1 + random.nextInt(9));
        file.putArray("keyTypes").add("cfca");
        ObjectNode licence =
                file.putArray("documents").addObject().put("id", "licence").put("stamped", true);
        text(licence, "name", "营业执照", "Licence");
        text(licence, "hint", "加盖公章", "With seal");
        file.put("review", "oneOfficer");
        file.putArray("proofs").add("officer");
        file.putArray("delivery").add("courier").add("counter");
        return file;
    }

    private String name(int number) {
        String name = pick(PLACES) + pick(MAKERS) + pick(TRADES) + pick(ENDINGS);
        return names.add(name) ? name : name + number;
    }

    private static void text(ObjectNode object, String field, String zh, String en) {
        object.putObject(field).put("zh", zh).put("en", en);
    }

    private String pick(List<String> words) {
        return words.get(random.nextInt(words.size()));
    }

    private record Loose(String json) implements DataFile {
        @Override
        public String name() {
            return "bulk.project.json";
        }

        @Override
        public Optional<byte[]> beside(String path) {
            return Optional.empty();
        }
    }
}
