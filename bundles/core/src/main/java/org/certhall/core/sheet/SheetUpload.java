package org.certhall.core.sheet;

import java.time.Duration;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.List;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.access.AccountId;
import org.certhall.api.sheet.SheetForm;
import org.certhall.api.sheet.SheetImport;
import org.certhall.api.sheet.SheetImport.State;
import org.certhall.api.sheet.SheetOutcome;

/** The row of an upload; it changes under a row lock alone. */
@Entity
@Table(name = "sheet_import")
public class SheetUpload {
    @Id
    private String id;

    @Column(name = "account_id")
    private long account;

    @Enumerated(EnumType.STRING)
    private State state = State.RUNNING;

    private boolean waiting;

    @Column(name = "rows_all")
    private int rows;

    private int made;
    private int kept;
    private int wrong;

    @Column(name = "content_key")
    private byte[] contentKey;

    private String form;
    private Instant uploaded;
    private Instant changed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SheetUpload() {}

    /** @param contentKey by which the same rows are known again */
    SheetUpload(String id, AccountId account, SheetForm form, int rows, byte[] contentKey, Instant at) {
        this.id = id;
        this.account = account.value();
        this.form = SheetText.write(form);
        this.rows = rows;
        this.contentKey = contentKey.clone();
        this.uploaded = at.truncatedTo(ChronoUnit.MICROS);
        this.changed = uploaded;
    }

    String id() {
        return id;
    }

    /** Gives the upload as the audit log names it. */
    String object() {
        return "sheet:" + id;
    }

    AccountId account() {
        return new AccountId(account);
    }

    boolean isRunning() {
        return state == State.RUNNING;
    }

    SheetForm form() {
        return SheetText.form(form);
    }

    SheetImport view(Duration keeping) {
        return new SheetImport(id, form(), state, waiting, rows, made, kept, wrong, uploaded, uploaded.plus(keeping));
    }

    /** Counts rows that have had their turn. */
    void count(List<SheetOutcome> outcomes, Instant at) {
        made += count(outcomes, SheetOutcome.Kind.MADE);
        kept += count(outcomes, SheetOutcome.Kind.KEPT);
        wrong += count(outcomes, SheetOutcome.Kind.WRONG);
        stand(false, at);
    }

    /** Notes whether it stands still because what was selected is not on offer. */
    void stand(boolean still, Instant at) {
        waiting = still;
        touch(at);
    }

    void end(State with, Instant at) {
        state = with;
        stand(false, at);
    }

    private void touch(Instant at) {
        changed = at.truncatedTo(ChronoUnit.MICROS);
    }

    private static int count(List<SheetOutcome> outcomes, SheetOutcome.Kind kind) {
        return (int) outcomes.stream().filter(outcome -> outcome.kind() == kind).count();
    }
}
