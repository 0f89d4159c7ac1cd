package org.certhall.core.order;

import javax.persistence.Column;
import javax.persistence.Embeddable;
import javax.persistence.EnumType;
import javax.persistence.Enumerated;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.api.catalogue.SubjectKind;
import org.certhall.api.value.LocalisedText;

/** The project that an order was made for, as it was then: whole, and beside it what lists need. */
@Embeddable
public class ProjectCopy {
    @Enumerated(EnumType.STRING)
    @Column(name = "subject_kind")
    private SubjectKind subjectKind;

    @Column(name = "project_id")
    private String project;

    @Column(name = "project_version")
    private String version;

    @Column(name = "project_zh")
    private String nameZh;

    @Column(name = "project_en")
    private String nameEn;

    private String offer;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected ProjectCopy() {}

    ProjectCopy(ProjectOffer offer) {
        this.subjectKind = offer.subjectKind();
        this.project = offer.id();
        this.version = offer.version();
        this.nameZh = offer.name().zh();
        this.nameEn = offer.name().en();
        this.offer = OfferText.write(offer);
    }

    public SubjectKind subjectKind() {
        return subjectKind;
    }

    public String project() {
        return project;
    }

    public String version() {
        return version;
    }

    public LocalisedText name() {
        return new LocalisedText(nameZh, nameEn);
    }

    /** Reads the whole offer; not for lists. */
    public ProjectOffer offer() {
        return OfferText.read(offer);
    }
}
