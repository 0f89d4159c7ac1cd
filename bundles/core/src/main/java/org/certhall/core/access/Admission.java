package org.certhall.core.access;

import java.lang.reflect.Method;
import java.util.Optional;
import java.util.Set;
import org.certhall.api.access.AccessDeniedException.Code;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;

/**
 * Who may call one method, read from its annotation; a method without annotation, or without a caller to ask about, is
 * refused to everybody.
 */
record Admission(Set<Role> roles, boolean everybody, boolean everyAccount, boolean console, boolean beforeConsent) {
    private static final Admission NOBODY = new Admission(Set.of(), false, false, false, false);

    static Admission to(Method method) {
        Permitted permitted = method.getAnnotation(Permitted.class);
        boolean askable = method.getParameterCount() > 0 && method.getParameterTypes()[0] == Caller.class;
        return permitted == null || !askable
                ? NOBODY
                : new Admission(
                        Set.of(permitted.value()),
                        permitted.everybody(),
                        permitted.everyAccount(),
                        permitted.console(),
                        permitted.beforeConsent());
    }

    /** Gives the reason to refuse a caller; empty where he is admitted. */
    Optional<Code> refusal(Principal principal) {
        if (everybody || console && principal.isConsole()) {
            return Optional.empty();
        }
        if (principal.account().isEmpty()) {
            return Optional.of(principal.isConsole() ? Code.ROLE_REQUIRED : Code.LOGIN_REQUIRED);
        }
        if (principal.isConsentDue() && !beforeConsent) {
            return Optional.of(Code.CONSENT_REQUIRED);
        }
        boolean admitted = everyAccount || principal.roles().stream().anyMatch(roles::contains);
        return admitted ? Optional.empty() : Optional.of(Code.ROLE_REQUIRED);
    }
}
