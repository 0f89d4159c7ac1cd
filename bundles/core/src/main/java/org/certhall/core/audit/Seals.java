package org.certhall.core.audit;

import java.util.Map;
import java.util.Optional;
import org.certhall.auditchain.Head;
import org.certhall.auditchain.HeadKey;
import org.certhall.core.folder.HallFolders;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What this node keeps of the audit log outside the database: the heads and the key that signs them. */
final class Seals {
    private static final Logger LOG = LoggerFactory.getLogger(Seals.class);

    private final SigningKeyFile keyFile;
    private final HeadFile outside;
    private volatile String problem = "";

    Seals(HallFolders folders) {
        this.keyFile = new SigningKeyFile(folders.secrets());
        this.outside = new HeadFile(folders.data());
    }

    SigningKeyFile keyFile() {
        return keyFile;
    }

    HeadFile outside() {
        return outside;
    }

    /** Gives the newest head that is outside, too. */
    Optional<Head> newest() {
        try {
            return outside.last();
        } catch (UnusableHeadsException told) {
            LOG.debug("The sealer says so itself", told);
            return Optional.empty();
        }
    }

    /** Gives the key that heads are verified with; empty where there is none that can be used. */
    Optional<HeadKey> key() {
        try {
            return keyFile.read().map(SigningKey::open);
        } catch (UnusableHeadsException told) {
            LOG.debug("The sealer says so itself", told);
            return Optional.empty();
        }
    }

    Map<String, HeadKey> keys() {
        return key().map(known -> Map.of(known.id(), known)).orElseGet(Map::of);
    }

    /** Says why nothing is sealed at the moment; blank while all is well. */
    String problem() {
        return problem;
    }

    /** Notes why nothing is sealed and answers whether that is new. */
    boolean note(String reason) {
        boolean news = !reason.equals(problem);
        problem = reason;
        return news;
    }
}
