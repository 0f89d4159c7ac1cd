package org.certhall.core.document;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.certhall.api.document.DocumentException;
import org.certhall.api.document.DocumentException.Code;
import org.certhall.api.document.Finding;
import org.certhall.api.document.UploadScanner;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The scanners that are installed; without one, files are taken unscanned: they are drawn anew in any case. */
@Component(service = Scanners.class)
public final class Scanners {
    private static final Logger LOG = LoggerFactory.getLogger(Scanners.class);
    private static final Duration DEADLINE = Duration.ofSeconds(15);

    private final List<UploadScanner> installed = new CopyOnWriteArrayList<>();

    @Activate
    public Scanners() {}

    @Reference(cardinality = ReferenceCardinality.MULTIPLE, policy = ReferencePolicy.DYNAMIC)
    void addScanner(UploadScanner scanner) {
        installed.add(scanner);
    }

    void removeScanner(UploadScanner scanner) {
        installed.remove(scanner);
    }

    /**
     * Lets every scanner look.
     *
     * @throws DocumentException {@link Code#INFECTED}, {@link Code#SCANNER_AWAY}
     */
    void look(byte[] file) {
        for (UploadScanner scanner : installed) {
            Finding finding = scanner.scan(file, DEADLINE);
            if (finding instanceof Finding.Infected infected) {
                LOG.warn("Scanner {} found {} in an upload", scanner.id(), infected.signature());
                throw new DocumentException(Code.INFECTED);
            }
            if (finding instanceof Finding.Unavailable) {
                throw new DocumentException(Code.SCANNER_AWAY);
            }
        }
    }
}
