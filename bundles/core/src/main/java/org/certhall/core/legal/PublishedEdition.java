package org.certhall.core.legal;

import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.certhall.api.catalogue.LegalText.Edition;
import org.certhall.api.legal.ArchivedEdition;
import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;

/** The row of an edition; written once, never changed. */
@Entity
@Table(name = "published_edition")
public class PublishedEdition {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "published_edition")
    @SequenceGenerator(name = "published_edition", sequenceName = "published_edition_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "text_id")
    private String textId;

    private String version;
    private String sha256;
    private LocalDate effective;

    @Column(name = "title_zh")
    private String titleZh;

    @Column(name = "title_en")
    private String titleEn;

    @Column(name = "body_zh")
    private String bodyZh;

    @Column(name = "body_en")
    private String bodyEn;

    @Column(name = "first_seen")
    private Instant firstSeen;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected PublishedEdition() {}

    PublishedEdition(Edition edition, String sha256, Instant firstSeen) {
        this.textId = edition.id();
        this.version = edition.version();
        this.sha256 = sha256;
        this.effective = edition.effective();
        this.titleZh = edition.title().zh();
        this.titleEn = edition.title().en();
        this.bodyZh = edition.body().zh();
        this.bodyEn = edition.body().en();
        this.firstSeen = firstSeen.truncatedTo(ChronoUnit.MICROS);
    }

    String sha256() {
        return sha256;
    }

    ArchivedEdition archived() {
        Edition edition = new Edition(
                textId, version, new LocalisedText(titleZh, titleEn), effective, new LocalisedText(bodyZh, bodyEn));
        return new ArchivedEdition(edition, sha256, firstSeen);
    }
}
