package org.certhall.web.staff.people;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Texts;

/** The texts of this page. */
final class PeopleTexts {
    private static final Texts TEXTS = new Texts(PeopleTexts.class);

    private PeopleTexts() {}

    static Words in(Locale locale) {
        return new Words(TEXTS, locale);
    }

    static String role(Role role, Words words) {
        return words.get("role." + role.name().toLowerCase(Locale.ROOT));
    }

    /** Names roles in their order; a dash for none. */
    static String roles(Collection<Role> roles, Words words) {
        return roles.isEmpty()
                ? words.get("roles.none")
                : roles.stream()
                        .sorted()
                        .map(role -> role(role, words))
                        .collect(Collectors.joining(words.get("list.separator")));
    }

    /** Says who has proposed something; an operator goes by the console. */
    static String proposer(String name, Words words) {
        return name.startsWith("console:") ? words.get("proposer.console", name.substring("console:".length())) : name;
    }

    /** Gives the sentence for a problem at a field; empty where there is none. */
    static Optional<String> at(Field field, AccountException refused, Words words) {
        return refused.problems().stream()
                .filter(problem -> problem.field() == field)
                .map(problem -> sentence(problem, words))
                .findFirst();
    }

    /** Gives the sentence for what was refused as a whole. */
    static String whole(AccountException refused, Words words) {
        return sentence(refused.problems().get(0), words);
    }

    private static String sentence(Problem problem, Words words) {
        return switch (problem.code()) {
            case MISSING -> words.get("problem.missing");
            case TOO_SHORT -> words.get("problem.too-short", problem.values().get(0));
            case TOO_LONG -> words.get("problem.too-long", problem.values().get(0));
            case LOOKS_LIKE_CONTACT -> words.get("problem.looks-like-contact");
            case TAKEN -> words.get("problem.taken");
            case OUTDATED -> words.get("problem.outdated");
            case GONE -> words.get("problem.gone");
            case NOT_NOW ->
                problem.field() == Field.ROLES ? words.get("problem.last-administrator") : words.get("problem.not-now");
            default -> words.get("problem.malformed");
        };
    }
}
