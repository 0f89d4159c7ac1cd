package org.certhall.core.application;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.time.Clock;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.persistence.EntityManager;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.application.Agreement;
import org.certhall.api.application.ApplicationException;
import org.certhall.api.application.ApplicationException.Code;
import org.certhall.api.application.Applications;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.legal.LegalArchive;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.access.Principal;
import org.certhall.core.audit.AuditTrail;
import org.certhall.core.order.CustomerOrder;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Which texts an application needs consent to, and which were accepted for it (S30, S84). */
@Component(service = Agreements.class)
public final class Agreements {
    private static final String ADDRESS = "application.consent.address";

    private final CatalogueService catalogue;
    private final LegalArchive archive;
    private final DataProtection protection;
    private final AuditTrail audit;
    private final Clock clock;

    @Activate
    public Agreements(
            @Reference CatalogueService catalogue,
            @Reference LegalArchive archive,
            @Reference DataProtection protection,
            @Reference AuditTrail audit) {
        this(catalogue, archive, protection, audit, Clock.systemUTC());
    }

    Agreements(
            CatalogueService catalogue,
            LegalArchive archive,
            DataProtection protection,
            AuditTrail audit,
            Clock clock) {
        this.catalogue = catalogue;
        this.archive = archive;
        this.protection = protection;
        this.audit = audit;
        this.clock = clock;
    }

    /** Gives the consent to the comparison of identities; empty while its text is not in force. */
    Optional<Agreement> identity(EntityManager entities, CustomerOrder order) {
        return edition(Applications.IDENTITY_QUERY)
                .map(edition -> new Agreement(
                        accepted(edition),
                        edition.title(),
                        rows(entities, order).anyMatch(row -> row.edition().equals(accepted(edition)))));
    }

    /** Gives the id of the consent to the comparison of identities, such as {@code consent7}; blank where there is none. */
    String identityConsent(EntityManager entities, CustomerOrder order) {
        return rows(entities, order)
                .filter(row -> row.edition().textId().equals(Applications.IDENTITY_QUERY))
                .map(GivenConsent::id)
                .max(Comparator.naturalOrder())
                .map(id -> "consent" + id)
                .orElse("");
    }

    /** Gives the hashes of editions that are in force, from the archive; a unit of work of its own. */
    Map<AcceptedEdition, String> hashes(List<AcceptedEdition> editions) {
        Map<AcceptedEdition, String> hashes = new LinkedHashMap<>();
        for (AcceptedEdition each : editions) {
            edition(each.textId())
                    .filter(present -> accepted(present).equals(each))
                    .flatMap(present -> archive.find(each.textId(), each.version()))
                    .map(ArchivedEdition::sha256)
                    .ifPresent(sha256 -> hashes.put(each, sha256));
        }
        return hashes;
    }

    /**
     * Finds out whether these are the present editions of everything that the declaration names.
     *
     * @param hashes those of the editions that can be recorded
     * @throws ApplicationException {@code TEXTS_AWAY} where one of the texts is not in force or not archived yet,
     *     {@code NOT_DECLARED} where others were accepted
     */
    void demandDeclared(List<AcceptedEdition> editions, Map<AcceptedEdition, String> hashes) {
        for (String text : Applications.DECLARED) {
            AcceptedEdition wanted = edition(text)
                    .map(Agreements::accepted)
                    .orElseThrow(() -> new ApplicationException(Code.TEXTS_AWAY));
            if (!editions.contains(wanted)) {
                throw new ApplicationException(Code.NOT_DECLARED);
            }
            if (!hashes.containsKey(wanted)) {
                throw new ApplicationException(Code.TEXTS_AWAY);
            }
        }
    }

    /** Records editions, each once for an application. */
    void record(EntityManager entities, Principal principal, CustomerOrder order, Map<AcceptedEdition, String> hashes) {
        byte[] address = protection.seal(ADDRESS, principal.address().getBytes(UTF_8));
        Set<AcceptedEdition> known =
                rows(entities, order).map(GivenConsent::edition).collect(Collectors.toSet());
        hashes.forEach((edition, sha256) -> {
            if (known.add(edition)) {
                entities.persist(
                        new GivenConsent(order.number(), edition, sha256, clock.instant(), principal.owner(), address));
                audit(entities, principal, order, "application.consented", edition);
            }
        });
    }

    /** Takes back what was accepted of a text. */
    void takeBack(EntityManager entities, Principal principal, CustomerOrder order, String text) {
        List<GivenConsent> given = rows(entities, order)
                .filter(row -> row.edition().textId().equals(text))
                .toList();
        for (GivenConsent row : given) {
            entities.remove(row);
            audit(entities, principal, order, "application.consent-withdrawn", row.edition());
        }
    }

    private void audit(
            EntityManager entities, Principal principal, CustomerOrder order, String action, AcceptedEdition edition) {
        audit.record(
                entities,
                principal,
                action,
                order.object(),
                Map.of("text", edition.textId(), "version", edition.version()));
    }

    private Optional<Edition> edition(String text) {
        return catalogue.current().legalTexts().stream()
                .filter(edition -> edition.id().equals(text))
                .findFirst();
    }

    private static AcceptedEdition accepted(Edition edition) {
        return new AcceptedEdition(edition.id(), edition.version());
    }

    private static Stream<GivenConsent> rows(EntityManager entities, CustomerOrder order) {
        return entities
                .createQuery("select c from GivenConsent c where c.order = :order", GivenConsent.class)
                .setParameter("order", order.number().value())
                .getResultList()
                .stream();
    }
}
