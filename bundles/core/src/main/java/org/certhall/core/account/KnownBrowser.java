package org.certhall.core.account;

import java.time.Instant;
import java.time.temporal.ChronoUnit;
import javax.persistence.Column;
import javax.persistence.Entity;
import javax.persistence.GeneratedValue;
import javax.persistence.GenerationType;
import javax.persistence.Id;
import javax.persistence.SequenceGenerator;
import javax.persistence.Table;
import org.jspecify.annotations.Nullable;

/** The row of a browser that an account has logged in from. */
@Entity
@Table(name = "known_browser")
public class KnownBrowser {
    @Id
    @GeneratedValue(strategy = GenerationType.SEQUENCE, generator = "known_browser")
    @SequenceGenerator(name = "known_browser", sequenceName = "known_browser_seq", allocationSize = 50)
    private @Nullable Long id;

    @Column(name = "account_id")
    private long account;

    @Column(name = "token_hash")
    private byte[] tokenHash;

    private Instant expires;

    /** For the persistence provider, which fills the fields itself. */
    @SuppressWarnings("NullAway.Init")
    protected KnownBrowser() {}

    KnownBrowser(long account, byte[] tokenHash, Instant expires) {
        this.account = account;
        this.tokenHash = tokenHash.clone();
        this.expires = expires.truncatedTo(ChronoUnit.MICROS);
    }
}
