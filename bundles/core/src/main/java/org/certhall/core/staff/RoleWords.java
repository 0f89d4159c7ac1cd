package org.certhall.core.staff;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.certhall.api.access.Role;
import org.certhall.api.value.LocalisedText;

/** What roles of staff are called in messages (requirements §0). */
final class RoleWords {
    private RoleWords() {}

    static String write(Set<Role> roles, Locale locale) {
        boolean english = "en".equals(locale.getLanguage());
        return roles.stream()
                .sorted()
                .map(role -> name(role).in(locale))
                .collect(Collectors.joining(english ? ", " : "、"));
    }

    private static LocalisedText name(Role role) {
        return switch (role) {
            case APPLICANT -> new LocalisedText("申请人", "applicant");
            case CLERK -> new LocalisedText("柜员", "counter clerk");
            case REVIEWER -> new LocalisedText("审核员", "reviewer");
            case SUPERVISOR -> new LocalisedText("审核主管", "review supervisor");
            case PRODUCER -> new LocalisedText("制证员", "producer");
            case DISPATCHER -> new LocalisedText("发货员", "dispatcher");
            case FINANCE -> new LocalisedText("财务", "finance");
            case SUPPORT -> new LocalisedText("客服", "support");
            case AUDITOR -> new LocalisedText("审计员", "auditor");
            case ADMINISTRATOR -> new LocalisedText("管理员", "administrator");
            case PARTNER -> new LocalisedText("项目方", "project partner");
        };
    }
}
