package org.certhall.web.applicant.wizard;

import com.vaadin.flow.component.Component;
import com.vaadin.flow.component.UI;
import com.vaadin.flow.router.QueryParameters;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Supplier;
import org.certhall.api.access.AccessDeniedException;
import org.certhall.api.access.Caller;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Application;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.Applications;
import org.certhall.api.application.AutomaticReview;
import org.certhall.api.application.Edit;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FieldOffer;
import org.certhall.api.application.Forecast;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.api.application.PaperOffers;
import org.certhall.api.application.ReadPaper;
import org.certhall.api.application.Saved;
import org.certhall.api.application.Step;
import org.certhall.api.application.Submission;
import org.certhall.api.catalogue.Selection;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.Documents;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.letter.LetterFormat;
import org.certhall.web.components.HallTime;
import org.certhall.web.components.LiveSubscription;
import org.certhall.web.components.Words;
import org.certhall.web.portal.api.Visitor;

/** One application as its page knows it; what it asks for throws {@link AwayException} while nobody answers. */
final class Wizard {
    static final String ROUTE = "apply";
    static final String STEP = "step";
    static final String CHECK = "check";

    private final OrderNumber number;
    private final Supplier<Optional<Applications>> service;
    private final Supplier<Optional<Documents>> documents;
    private final Supplier<Optional<PaperOffers>> offers;
    private final Supplier<Optional<AutomaticReview>> review;
    private final Clock clock;
    private Application application;

    Wizard(
            OrderNumber number,
            Supplier<Optional<Applications>> service,
            Supplier<Optional<Documents>> documents,
            Supplier<Optional<PaperOffers>> offers,
            Supplier<Optional<AutomaticReview>> review,
            Clock clock) {
        this.number = number;
        this.service = service;
        this.documents = documents;
        this.offers = offers;
        this.review = review;
        this.clock = clock;
        application = applications().open(caller(), number);
    }

    /** The service left while the page was open; it goes on when it is back. */
    static final class AwayException extends RuntimeException {
        private static final long serialVersionUID = 1;
    }

    Application application() {
        return application;
    }

    /** Gives the application's answers as people read them. */
    Shown shown(Words words) {
        return new Shown(words, application, LocalDate.ofInstant(clock.instant(), HallTime.ZONE));
    }

    /** Gives who takes pictures; empty while nobody does. */
    Optional<Documents> documents() {
        return documents.get();
    }

    /** Gives the question what the application is to expect, for a thread that may wait; empty while nobody knows. */
    Supplier<Optional<Forecast>> forecast() {
        Caller caller = caller();
        return () -> {
            try {
                return review.get().map(present -> present.forecast(caller, number));
            } catch (ApplicationException handedInMeanwhile) {
                return Optional.empty();
            }
        };
    }

    /** Gives a small picture of a paper; empty where it cannot be shown now. */
    Optional<byte[]> thumbnail(String id) {
        try {
            return id.isEmpty() ? Optional.empty() : documents().map(present -> present.thumbnail(caller(), id));
        } catch (DocumentException | AccessDeniedException away) {
            return Optional.empty();
        }
    }

    void reload() {
        application = applications().open(caller(), number);
    }

    Saved save(Step at, List<Edit> edits) {
        Saved saved = applications().save(caller(), number, at, edits);
        application = saved.application();
        return saved;
    }

    void choose(Selection selection) {
        application = applications().choose(caller(), number, selection);
    }

    void consent(AcceptedEdition edition, boolean given) {
        application = applications().consent(caller(), number, edition, given);
    }

    Set<LetterFormat> letterFormats() {
        return applications().letterFormats(caller());
    }

    /** @param caller given by whoever asks, since files are fetched outside the page */
    byte[] letter(Caller caller, FieldKey paper, LetterFormat format, Locale language) {
        return applications().letter(caller, number, paper, format, language);
    }

    /** Gives what was read of the pictures; nothing while nobody tells. */
    List<ReadPaper> papers() {
        return offers.get().map(known -> known.list(caller(), number)).orElse(List.of());
    }

    void dismiss(FieldOffer offer) {
        offers.get().orElseThrow(AwayException::new).dismiss(caller(), number, offer);
    }

    /** Calls back, for as long as the host stands on the page, when a picture has been read. */
    void subscribe(Component host, Runnable read) {
        offers.get()
                .ifPresent(known ->
                        LiveSubscription.bind(host, changed -> known.subscribe(caller(), number, changed), read));
    }

    List<FormerOrganisation> formerOrganisations() {
        return applications().formerOrganisations(caller());
    }

    void fillIn(long organisation) {
        application = applications().fillIn(caller(), number, organisation);
    }

    void submit(Submission submission) {
        applications().submit(caller(), number, submission);
    }

    /** Gives the page's path. */
    String path() {
        return ROUTE + "/" + number.value();
    }

    /** Gives the query of a step. */
    QueryParameters at(Step step) {
        return QueryParameters.of(STEP, Steps.name(step));
    }

    /** Gives the query of a step that shows at once what is wrong there. */
    QueryParameters checked(Step step) {
        return QueryParameters.simple(Map.of(STEP, Steps.name(step), CHECK, ""));
    }

    private Applications applications() {
        return service.get().orElseThrow(AwayException::new);
    }

    private static Caller caller() {
        return Visitor.of(UI.getCurrent()).caller();
    }
}
