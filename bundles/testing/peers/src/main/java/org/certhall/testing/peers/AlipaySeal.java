package org.certhall.testing.peers;

import java.nio.file.Path;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** Alipay's signatures RSA2: the application's are checked, its own are made. */
final class AlipaySeal {
    static final String APP = "2021000122600000";
    static final String SELLER = "2088102177846880";

    private final RsaKeys application;
    private final RsaKeys platform;

    AlipaySeal(Path folder) {
        application = RsaKeys.in(folder, "alipay-app");
        platform = RsaKeys.in(folder, "alipay-platform");
    }

    /** Tells whether the application has signed a request. */
    boolean fits(Map<String, String> fields) {
        return application.fits(text(fields, Set.of("sign")), fields.getOrDefault("sign", ""));
    }

    /** Signs the text of an answer. */
    String sign(String answer) {
        return platform.sign(answer);
    }

    /** Signs the fields of a notice; those named so are left out. */
    String sign(Map<String, String> fields, boolean forged) {
        return (forged ? RsaKeys.fresh() : platform).sign(text(fields, Set.of("sign", "sign_type")));
    }

    private static String text(Map<String, String> fields, Set<String> without) {
        return new TreeMap<>(fields)
                .entrySet().stream()
                        .filter(field -> !without.contains(field.getKey())
                                && !field.getValue().isEmpty())
                        .map(field -> field.getKey() + "=" + field.getValue())
                        .collect(Collectors.joining("&"));
    }
}
