package org.certhall.testing.benchmarks;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.TreeMap;
import java.util.function.ToIntFunction;
import org.certhall.api.catalogue.Catalogue;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.core.catalogue.LargeCatalogue;
import org.certhall.testing.catalogue.ProjectGenerator;

/** P3, server time: search among 10,000 projects by characters, pinyin and initials; control: a scan of the names. */
final class SearchBench {
    private static final int PROJECTS = 10_000;
    private static final int QUERIES = 3_000;
    private static final int SHOWN = 25;
    private static final long SEED = 20261122;
    private static final Duration BAR = Duration.ofMillis(20);

    private static final Map<String, List<String>> SPELLINGS = new TreeMap<>(Map.of(
            "characters", List.of("银行", "云链", "重庆", "长虹", "证书", "会计", "航运", "联创"),
            "pinyin", List.of("yinhang", "yunlian", "chongqing", "changhong", "zhengshu", "kuaiji", "hangyun", "zh"),
            "initials", List.of("yh", "yl", "cq", "ch", "zs", "kj", "hy", "gyl")));

    private SearchBench() {}

    static void run(Report report) {
        List<ProjectOffer> offers = new ProjectGenerator(SEED).offers(PROJECTS);
        Catalogue catalogue = LargeCatalogue.of(offers);
        report.heading("P3  catalogue of " + PROJECTS + " projects: search, server time");
        List<String> everything =
                SPELLINGS.values().stream().flatMap(List::stream).toList();
        time(everything, query -> catalogue.search(query, SHOWN).size());
        time(everything, query -> scan(offers, query));
        report.note("control before: String.contains over every name", time(everything, query -> scan(offers, query)));
        SPELLINGS.forEach((spelling, queries) -> {
            Samples samples =
                    time(queries, query -> catalogue.search(query, SHOWN).size());
            Duration p99 = samples.percentile(0.99);
            report.figure("by " + spelling, samples, "p99 ≤ 20 ms", p99.compareTo(BAR) <= 0);
        });
        report.note("control after", time(everything, query -> scan(offers, query)));
    }

    /** Each query is asked as it grows under the hands of somebody typing. */
    private static Samples time(List<String> queries, ToIntFunction<String> search) {
        List<String> typed = new ArrayList<>();
        for (String query : queries) {
            for (int length = 1; length <= query.length(); length++) {
                typed.add(query.substring(0, length));
            }
        }
        Random random = new Random(SEED);
        return Samples.of(times -> {
            int found = 0;
            for (int i = 0; i < QUERIES; i++) {
                String query = typed.get(random.nextInt(typed.size()));
                long begun = System.nanoTime();
                found += search.applyAsInt(query);
                times.accept(System.nanoTime() - begun);
            }
            if (found == 0) {
                throw new IllegalStateException("a search that finds nothing measures nothing");
            }
        });
    }

    private static int scan(List<ProjectOffer> offers, String query) {
        int found = 0;
        for (ProjectOffer offer : offers) {
            if (offer.name().zh().contains(query)) {
                found++;
            }
        }
        return found;
    }
}
