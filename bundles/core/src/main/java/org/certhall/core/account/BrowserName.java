package org.certhall.core.account;

import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Shortens what a browser says it is to what its owner recognises, such as {@code Firefox 145 · Windows}. */
final class BrowserName {
    private static final int LONGEST = 60;

    /** In this order, because most browsers also claim to be those further down. */
    private static final List<Pattern> BROWSERS = List.of(
            Pattern.compile("(MicroMessenger)/(\\d+)"),
            Pattern.compile("(Edg)(?:e|A|iOS)?/(\\d+)"),
            Pattern.compile("(OPR)/(\\d+)"),
            Pattern.compile("(QQBrowser)/(\\d+)"),
            Pattern.compile("(Firefox|FxiOS)/(\\d+)"),
            Pattern.compile("(Chrome|CriOS)/(\\d+)"),
            Pattern.compile("Version/(\\d+).*(Safari)/"));

    private static final List<String> SYSTEMS =
            List.of("HarmonyOS", "Android", "iPhone", "iPad", "Windows", "Mac OS X", "Linux");

    private BrowserName() {}

    static String of(String userAgent) {
        String system = SYSTEMS.stream().filter(userAgent::contains).findFirst().orElse("");
        for (Pattern browser : BROWSERS) {
            Matcher found = browser.matcher(userAgent);
            if (found.find()) {
                return joined(spoken(found), system);
            }
        }
        return joined("", system);
    }

    private static String spoken(Matcher found) {
        String name = found.group(1);
        return switch (name) {
            case "MicroMessenger" -> "WeChat " + found.group(2);
            case "Edg" -> "Edge " + found.group(2);
            case "OPR" -> "Opera " + found.group(2);
            case "FxiOS" -> "Firefox " + found.group(2);
            case "CriOS" -> "Chrome " + found.group(2);
            default -> Character.isDigit(name.charAt(0)) ? found.group(2) + " " + name : name + " " + found.group(2);
        };
    }

    private static String joined(String browser, String system) {
        String text = browser + (browser.isEmpty() || system.isEmpty() ? "" : " · ") + system;
        return text.substring(0, Math.min(text.length(), LONGEST));
    }
}
