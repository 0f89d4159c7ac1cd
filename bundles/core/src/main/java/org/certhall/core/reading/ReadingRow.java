package org.certhall.core.reading;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.stream.Collectors;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import javax.persistence.Id;
import javax.persistence.Table;
import org.certhall.api.document.StoredDocument;
import org.certhall.api.reading.PaperKind;

/** The row of what was read of a document. */
@Entity
@Table(name = "paper_reading")
public class ReadingRow {
    @Id
    private String document;

    @Column(name = "order_number")
    private String order;

    @Enumerated(EnumType.STRING)
    private PaperKind kind;

    private String missing;
    private boolean again;
    private Instant made;

    @Column(name = "report_sealed")
    private byte[] reportSealed;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ReadingRow() {}

    ReadingRow(StoredDocument paper, KeptReading reading, byte[] reportSealed) {
        this.document = paper.id();
        this.order = paper.order().value();
        this.kind = reading.kind();
        this.missing = reading.missing().stream().map(Enum::name).sorted().collect(Collectors.joining(","));
        this.again = reading.again();
        this.made = reading.made().truncatedTo(ChronoUnit.MICROS);
        this.reportSealed = reportSealed.clone();
    }

    byte[] reportSealed() {
        return reportSealed.clone();
    }

    KeptReading reading(PaperReport report) {
        return new KeptReading(kind, made, report, again);
    }
}
