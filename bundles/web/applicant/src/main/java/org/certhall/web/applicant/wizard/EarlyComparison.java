package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.UI;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import org.certhall.api.application.Agreement;
import org.certhall.api.application.Application;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormField;
import org.certhall.web.applicant.Background;

/**
 * Has identities compared while the form is filled, a moment after all that they are made of is there, so that the overview
 * need not wait for an authority.
 */
final class EarlyComparison {
    private static final Duration PAUSE = Duration.ofMillis(1500);
    private static final List<FieldKey> COMPARED = List.of(
            FieldKey.ORGANISATION_NAME,
            FieldKey.ORGANISATION_DOCUMENT,
            FieldKey.ORGANISATION_NUMBER,
            FieldKey.LEGAL_PERSON_NAME,
            FieldKey.LEGAL_PERSON_DOCUMENT,
            FieldKey.LEGAL_PERSON_NUMBER,
            FieldKey.HANDLER_NAME,
            FieldKey.HANDLER_DOCUMENT,
            FieldKey.HANDLER_NUMBER);

    private final Wizard wizard;
    private final Background background;
    private Map<FieldKey, String> asked = Map.of();
    private Future<?> waiting = CompletableFuture.completedFuture(null);

    EarlyComparison(Wizard wizard, Background background) {
        this.wizard = wizard;
        this.background = background;
    }

    /** Looks at the application as it is now. */
    void follow() {
        Application application = wizard.application();
        boolean consented =
                application.identityConsent().filter(Agreement::given).isPresent();
        boolean wrong = application.problems().stream().anyMatch(problem -> COMPARED.contains(problem.field()));
        Map<FieldKey, String> now = application.fields().stream()
                .map(FormField::key)
                .filter(COMPARED::contains)
                .collect(Collectors.toMap(key -> key, application::value));
        if (consented && !wrong && !now.equals(asked)) {
            asked = now;
            waiting.cancel(false);
            waiting = background.ask(UI.getCurrent(), PAUSE, wizard.forecast(), known -> {});
        }
    }
}
