package org.certhall.core.sheet;

import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.function.UnaryOperator;
import javax.persistence.EntityManager;
import javax.persistence.LockModeType;
import org.certhall.api.access.AccountId;
import org.certhall.api.protection.DataProtection;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.sheet.SheetOutcome;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Finds uploads and their rows, and opens and seals what is personal in them. */
@Component(service = SheetUploads.class)
public final class SheetUploads {
    private static final String ROWS = "sheet.rows";
    private static final String CONTENT = "sheet.content";

    private final DataProtection protection;

    @Activate
    public SheetUploads(@Reference DataProtection protection) {
        this.protection = protection;
    }

    Optional<SheetUpload> find(EntityManager entities, String id) {
        return Optional.ofNullable(entities.find(SheetUpload.class, id));
    }

    /** Finds an upload and locks its row until the end of the transaction. */
    Optional<SheetUpload> lock(EntityManager entities, String id) {
        return Optional.ofNullable(entities.find(SheetUpload.class, id, LockModeType.PESSIMISTIC_WRITE));
    }

    /** Gives the uploads of an account, the last one first. */
    List<SheetUpload> of(EntityManager entities, AccountId account) {
        return entities.createQuery(
                        "select u from SheetUpload u where u.account = :account order by u.uploaded desc, u.id",
                        SheetUpload.class)
                .setParameter("account", account.value())
                .getResultList();
    }

    /** Tells whether an upload of the account is being worked through. */
    boolean isRunning(EntityManager entities, AccountId account) {
        return entities.createQuery(
                                "select count(u) from SheetUpload u where u.account = :account and u.state = :running",
                                Long.class)
                        .setParameter("account", account.value())
                        .setParameter("running", State.RUNNING)
                        .getSingleResult()
                > 0;
    }

    /** Tells whether drafts were made from the very same rows before. */
    boolean isKnown(EntityManager entities, AccountId account, byte[] contentKey) {
        return entities.createQuery(
                                "select count(u) from SheetUpload u where u.account = :account"
                                        + " and u.contentKey = :content and u.made > 0",
                                Long.class)
                        .setParameter("account", account.value())
                        .setParameter("content", contentKey)
                        .getSingleResult()
                > 0;
    }

    /** Gives the first part whose rows have not had their turn. */
    Optional<SheetPart> next(EntityManager entities, SheetUpload upload) {
        return entities.createQuery(
                        "select p from SheetPart p where p.upload = :upload and p.done = false order by p.place",
                        SheetPart.class)
                .setParameter("upload", upload.id())
                .setMaxResults(1)
                .getResultStream()
                .findFirst();
    }

    Optional<SheetPart> part(EntityManager entities, SheetUpload upload, int place) {
        return Optional.ofNullable(entities.find(SheetPart.class, upload.id() + "-" + place));
    }

    List<SheetOutcome> outcomes(SheetPart part) {
        return SheetText.outcomes(protection.open(ROWS, part.sealed()));
    }

    void finish(SheetPart part, List<SheetOutcome> outcomes) {
        part.finish(sealing().apply(SheetText.write(outcomes)));
    }

    UnaryOperator<byte[]> sealing() {
        return plain -> protection.seal(ROWS, plain);
    }

    /** Gives the key by which the same rows are known again. */
    byte[] contentKey(String content) {
        return protection.blindIndex(CONTENT, content);
    }

    /** Forgets uploads of before a time, with their rows; gives how many. */
    int forget(EntityManager entities, Instant before, int most) {
        List<String> ids = entities.createQuery(
                        "select u.id from SheetUpload u where u.uploaded < :before order by u.uploaded", String.class)
                .setParameter("before", before)
                .setMaxResults(most)
                .getResultList();
        if (!ids.isEmpty()) {
            entities.createQuery("delete from SheetPart p where p.upload in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
            entities.createQuery("delete from SheetUpload u where u.id in :ids")
                    .setParameter("ids", ids)
                    .executeUpdate();
        }
        return ids.size();
    }
}
