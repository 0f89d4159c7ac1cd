package org.certhall.core.account;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import javax.persistence.EntityManager;
import org.certhall.api.access.Role;
import org.certhall.api.account.AcceptedEdition;
import org.certhall.api.account.AccountException;
import org.certhall.api.account.Field;
import org.certhall.api.account.Problem;
import org.certhall.api.account.Registration;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.legal.LegalArchive;
import org.certhall.api.protection.DataProtection;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Who accepted which edition of which legal text (S12), and who has yet to accept the present one. */
@Component(service = Consents.class)
public final class Consents {
    private static final String ADDRESS = "consent.address";

    private final CatalogueService catalogue;
    private final LegalArchive archive;
    private final DataProtection protection;

    @Activate
    public Consents(
            @Reference CatalogueService catalogue,
            @Reference LegalArchive archive,
            @Reference DataProtection protection) {
        this.catalogue = catalogue;
        this.archive = archive;
        this.protection = protection;
    }

    /**
     * That somebody accepted editions.
     *
     * @param hashes SHA-256 of each text, as the archive has it
     */
    record Acceptance(Map<AcceptedEdition, String> hashes, Instant at, String address) {
        Acceptance {
            hashes = Map.copyOf(hashes);
        }

        /** Gives the accepted version of each text, by its id. */
        Map<String, String> versions() {
            return hashes.keySet().stream()
                    .collect(Collectors.toMap(AcceptedEdition::textId, AcceptedEdition::version));
        }
    }

    /** Gives the editions in force of the texts that an account needs, by id; of texts not installed, none. */
    Map<String, AcceptedEdition> present() {
        Map<String, AcceptedEdition> present = new LinkedHashMap<>();
        for (Edition edition : catalogue.current().legalTexts()) {
            if (Registration.TEXTS.contains(edition.id())) {
                present.put(edition.id(), new AcceptedEdition(edition.id(), edition.version()));
            }
        }
        return present;
    }

    /** Finds what is wrong with what was ticked; empty where every text's present edition is among it. */
    List<Problem> problems(List<AcceptedEdition> accepted) {
        Map<String, AcceptedEdition> present = present();
        List<Problem.Code> codes = new ArrayList<>();
        for (String text : Registration.TEXTS) {
            AcceptedEdition wanted = present.get(text);
            if (wanted == null) {
                codes.add(Problem.Code.NOT_NOW);
            } else if (accepted.stream().noneMatch(ticked -> ticked.textId().equals(text))) {
                codes.add(Problem.Code.NOT_ACCEPTED);
            } else if (!accepted.contains(wanted)) {
                codes.add(Problem.Code.OUTDATED);
            }
        }
        return codes.stream()
                .limit(1)
                .map(code -> Problem.of(Field.AGREEMENT, code))
                .toList();
    }

    /**
     * Makes an acceptance with the hashes of the archive; a unit of work of its own.
     *
     * @throws AccountException at {@link Field#AGREEMENT}; {@link Problem.Code#NOT_NOW} while the archive does not hold an
     *     edition yet
     */
    Acceptance acceptance(List<AcceptedEdition> accepted, Instant at, String address) {
        List<Problem> problems = problems(accepted);
        if (!problems.isEmpty()) {
            throw new AccountException(problems);
        }
        Map<AcceptedEdition, String> hashes = present().values().stream()
                .collect(Collectors.toMap(
                        edition -> edition,
                        edition -> archive.find(edition.textId(), edition.version())
                                .map(ArchivedEdition::sha256)
                                .orElseThrow(() -> AccountException.of(Field.AGREEMENT, Problem.Code.NOT_NOW))));
        return new Acceptance(hashes, at, address);
    }

    /** Records an acceptance; what the account has accepted before is not recorded twice. */
    void record(EntityManager entities, Account account, Acceptance acceptance) {
        Set<AcceptedEdition> known = accepted(entities, account);
        byte[] address = protection.seal(ADDRESS, acceptance.address().getBytes(StandardCharsets.UTF_8));
        acceptance.hashes().forEach((edition, sha256) -> {
            if (!known.contains(edition)) {
                entities.persist(new Consent(account.id().value(), edition, sha256, acceptance.at(), address));
            }
        });
    }

    /**
     * Gives the texts whose present edition an account has not accepted. Only applicants are asked: staff act for the
     * operator.
     *
     * @param present what {@link #present} gave
     */
    List<String> outdated(EntityManager entities, Account account, Map<String, AcceptedEdition> present) {
        if (!account.roles().contains(Role.APPLICANT)) {
            return List.of();
        }
        Set<AcceptedEdition> known = accepted(entities, account);
        return present.values().stream()
                .filter(edition -> !known.contains(edition))
                .map(AcceptedEdition::textId)
                .toList();
    }

    private static Set<AcceptedEdition> accepted(EntityManager entities, Account account) {
        return entities.createQuery("select c from Consent c where c.account = :account", Consent.class)
                .setParameter("account", account.id().value())
                .getResultStream()
                .map(Consent::edition)
                .collect(Collectors.toSet());
    }
}
