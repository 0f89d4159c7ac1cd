package org.certhall.web.staff.audit;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.audit.AuditFault;
import org.certhall.api.audit.AuditLog.AuditFilter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class AuditQueryTest {
    @Test
    void addressBringsBackWhatWasTyped() {
        AuditQuery typed = new AuditQuery("login.", "", "account:7", "2026-11-22T16:30", "");

        Map<String, String> address = typed.address();
        assertThat(address).containsOnlyKeys("action", "object", "from");
        assertThat(AuditQuery.of(Map.of(
                        "action", List.of(" login."),
                        "object", List.of("account:7"),
                        "from", List.of("2026-11-22T16:30"))))
                .isEqualTo(typed);
    }

    @Test
    void timesAreThoseOfTheHall() {
        AuditFilter filter = new AuditQuery("", "", "", "2026-11-22T16:30", "no time").filter();

        assertThat(filter.from()).contains(Instant.parse("2026-11-22T08:30:00Z"));
        assertThat(filter.until()).isEqualTo(Optional.empty());
    }

    @ParameterizedTest
    @EnumSource(AuditFault.Kind.class)
    void everyFaultHasASentenceInBothLanguages(AuditFault.Kind kind) {
        for (Locale locale : List.of(Locale.SIMPLIFIED_CHINESE, Locale.ENGLISH)) {
            assertThat(AuditTexts.sentence(new AuditFault(kind, 5, 5), AuditTexts.in(locale)))
                    .contains("5");
            assertThat(AuditTexts.sentence(new AuditFault(kind, 5, 9), AuditTexts.in(locale)))
                    .contains("5", "9");
        }
    }
}
