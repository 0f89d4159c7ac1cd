package org.certhall.core.application;

import java.time.Clock;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.access.AccountId;
import org.certhall.api.application.FieldKey;
import org.certhall.api.application.FormerOrganisation;
import org.certhall.api.protection.DataProtection;
import org.certhall.core.account.AccountFollower;
import org.certhall.core.account.Accounts;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** The organisations that accounts have applied for, so that nobody types one twice (S149). */
@Component(service = {OrganisationBook.class, AccountFollower.class})
public final class OrganisationBook implements AccountFollower {
    /** What is the same for every application of an organisation. */
    private static final List<FieldKey> KEPT = List.of(
            FieldKey.ORGANISATION_NAME,
            FieldKey.ORGANISATION_DOCUMENT,
            FieldKey.ORGANISATION_NUMBER,
            FieldKey.LEGAL_PERSON_NAME,
            FieldKey.LEGAL_PERSON_DOCUMENT,
            FieldKey.LEGAL_PERSON_NUMBER);

    private static final String ENTRY = "organisation-book.entry";
    private static final int MOST_SHOWN = 200;

    private final Accounts accounts;
    private final DataProtection protection;
    private final Clock clock;

    @Activate
    public OrganisationBook(@Reference Accounts accounts, @Reference DataProtection protection) {
        this(accounts, protection, Clock.systemUTC());
    }

    OrganisationBook(Accounts accounts, DataProtection protection, Clock clock) {
        this.accounts = accounts;
        this.protection = protection;
        this.clock = clock;
    }

    /** Lists the organisations of an account, the one used last first. */
    List<FormerOrganisation> list(EntityManager entities, AccountId account) {
        return entities.createQuery(
                        "select b from BookEntry b where b.account = :account order by b.used desc, b.id desc",
                        BookEntry.class)
                .setParameter("account", account.value())
                .setMaxResults(MOST_SHOWN)
                .getResultStream()
                .map(entry -> {
                    Map<FieldKey, String> answers = open(entry);
                    return new FormerOrganisation(
                            entry.id(),
                            answers.getOrDefault(FieldKey.ORGANISATION_NAME, ""),
                            answers.getOrDefault(FieldKey.ORGANISATION_NUMBER, ""));
                })
                .toList();
    }

    /** Gives what the account knows of an organisation; empty for an entry of another one. */
    Optional<Map<FieldKey, String>> find(EntityManager entities, AccountId account, long id) {
        return Optional.ofNullable(entities.find(BookEntry.class, id))
                .filter(entry -> entry.belongsTo(account))
                .map(this::open);
    }

    /** Gives what the account knows of the organisation with that key. */
    Optional<Map<FieldKey, String>> find(EntityManager entities, AccountId account, byte[] key) {
        return entry(entities, account, key).map(this::open);
    }

    /**
     * Enters the organisation of an application, or brings its entry up to date.
     *
     * @param key of its number
     */
    void enter(EntityManager entities, AccountId account, byte[] key, Map<FieldKey, String> answers) {
        // Two applications for one organisation may be handed in at once; the account's row lets them queue.
        accounts.lock(entities, account);
        SortedMap<FieldKey, String> kept = new TreeMap<>(answers);
        kept.keySet().retainAll(KEPT);
        byte[] sealed = protection.seal(ENTRY, DraftForm.write(Draft.NEW.with(kept)));
        entry(entities, account, key)
                .ifPresentOrElse(
                        entry -> entry.use(sealed, clock.instant()),
                        () -> entities.persist(new BookEntry(account, key, sealed, clock.instant())));
    }

    private static Optional<BookEntry> entry(EntityManager entities, AccountId account, byte[] key) {
        return entities.createQuery(
                        "select b from BookEntry b where b.account = :account and b.organisationKey = :key",
                        BookEntry.class)
                .setParameter("account", account.value())
                .setParameter("key", key)
                .getResultStream()
                .findFirst();
    }

    @Override
    public void closed(EntityManager entities, AccountId account) {
        entities.createQuery("delete from BookEntry b where b.account = :account")
                .setParameter("account", account.value())
                .executeUpdate();
    }

    private Map<FieldKey, String> open(BookEntry entry) {
        return DraftForm.read(protection.open(ENTRY, entry.sealed())).typed().typed();
    }
}
