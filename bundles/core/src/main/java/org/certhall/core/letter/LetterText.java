package org.certhall.core.letter;

import java.time.LocalDate;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.application.FieldKey;
import org.certhall.api.identifier.TypedText;

/**
 * Fills the places of a project's text: {@code {organisation}}, {@code {organisationNumber}}, {@code {legalPerson}}, {@code
 * {handler}}, {@code {handlerNumber}}, {@code {handlerMobile}}, {@code {project}}, {@code {date}}, and {@code {id}} of a field
 * that the project asks for. What is not typed yet becomes a line to write on.
 */
final class LetterText {
    private static final Pattern PLACE = Pattern.compile("\\{([A-Za-z][A-Za-z0-9._-]{0,60})}");
    private static final Pattern MARKDOWN = Pattern.compile("[\\\\`*_{}\\[\\]<>()#+.!|~&-]");
    private static final String LINE = "＿＿＿＿＿＿";
    private static final Map<String, FieldKey> PLACES = Map.of(
            "organisation", FieldKey.ORGANISATION_NAME,
            "organisationNumber", FieldKey.ORGANISATION_NUMBER,
            "legalPerson", FieldKey.LEGAL_PERSON_NAME,
            "handler", FieldKey.HANDLER_NAME,
            "handlerNumber", FieldKey.HANDLER_NUMBER,
            "handlerMobile", FieldKey.HANDLER_MOBILE);

    private final Map<String, String> known = new HashMap<>();
    private final Map<FieldKey, String> answers;

    LetterText(Map<FieldKey, String> answers, String project, LocalDate day, Locale language) {
        this.answers = answers;
        known.put("project", project);
        boolean english = language.getLanguage().equals("en");
        known.put(
                "date",
                english ? day.toString() : day.getYear() + "年" + day.getMonthValue() + "月" + day.getDayOfMonth() + "日");
    }

    /** @param known what each place stands for */
    LetterText(Map<String, String> known) {
        this.answers = Map.of();
        this.known.putAll(known);
    }

    String fill(String template) {
        return PLACE.matcher(template)
                .replaceAll(place -> Matcher.quoteReplacement(value(place)
                        .filter(value -> !value.isBlank())
                        .map(LetterText::plain)
                        .orElse(LINE)));
    }

    private Optional<String> value(MatchResult place) {
        String name = place.group(1);
        if (known.containsKey(name)) {
            return Optional.of(known.get(name));
        }
        FieldKey key = PLACES.getOrDefault(name, FieldKey.extra(name));
        return Optional.ofNullable(answers.get(key));
    }

    /** What was typed is text and nothing else, in one line. */
    private static String plain(String typed) {
        return MARKDOWN.matcher(TypedText.line(typed)).replaceAll("\\\\$0");
    }
}
