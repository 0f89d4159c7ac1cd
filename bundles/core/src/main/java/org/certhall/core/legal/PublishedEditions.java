package org.certhall.core.legal;

import java.time.Clock;
import java.util.List;
import java.util.Optional;
import javax.persistence.EntityManager;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.legal.LegalArchive;
import org.certhall.core.persistence.PersistenceFailure;
import org.certhall.core.persistence.PersistenceFailure.Code;
import org.certhall.core.persistence.UnitOfWork;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The archive in the database; any number of nodes may store the same edition at once. */
@Component(service = {LegalArchive.class, PublishedEditions.class})
public final class PublishedEditions implements LegalArchive {
    private final UnitOfWork units;
    private final Clock clock;

    @Activate
    public PublishedEditions(@Reference UnitOfWork units) {
        this(units, Clock.systemUTC());
    }

    PublishedEditions(UnitOfWork units, Clock clock) {
        this.units = units;
        this.clock = clock;
    }

    @Override
    public Optional<ArchivedEdition> find(String id, String version) {
        return units.read(entities -> row(entities, id, version).map(PublishedEdition::archived));
    }

    @Override
    public List<ArchivedEdition> editions(String id) {
        return units.read(entities -> entities.createQuery(
                        "select e from PublishedEdition e where e.textId = :id order by e.firstSeen, e.id",
                        PublishedEdition.class)
                .setParameter("id", id)
                .getResultStream()
                .map(PublishedEdition::archived)
                .toList());
    }

    /** Keeps the edition, unless it is kept already; answers false where its id and version stand for another text. */
    boolean keep(Edition edition) {
        String sha256 = CanonicalText.sha256(edition);
        try {
            return units.write(entities -> keep(entities, edition, sha256));
        } catch (PersistenceFailure failure) {
            if (failure.code() == Code.DUPLICATE) {
                return units.write(entities -> keep(entities, edition, sha256));
            }
            throw failure;
        }
    }

    private boolean keep(EntityManager entities, Edition edition, String sha256) {
        Optional<PublishedEdition> kept = row(entities, edition.id(), edition.version());
        if (kept.isEmpty()) {
            entities.persist(new PublishedEdition(edition, sha256, clock.instant()));
            return true;
        }
        return kept.get().sha256().equals(sha256);
    }

    private static Optional<PublishedEdition> row(EntityManager entities, String id, String version) {
        return entities.createQuery(
                        "select e from PublishedEdition e where e.textId = :id and e.version = :version",
                        PublishedEdition.class)
                .setParameter("id", id)
                .setParameter("version", version)
                .getResultStream()
                .findFirst();
    }
}
