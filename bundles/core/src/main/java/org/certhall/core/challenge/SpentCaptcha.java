package org.certhall.core.challenge;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Entity;
import javax.persistence.Id;
import javax.persistence.Table;

/** The row of a captcha that was answered. */
@Entity
@Table(name = "spent_captcha")
public class SpentCaptcha {
    @Id
    private String id;

    private Instant expires;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected SpentCaptcha() {}

    SpentCaptcha(String id, Instant expires) {
        this.id = id;
        this.expires = expires.truncatedTo(ChronoUnit.MICROS);
    }
}
