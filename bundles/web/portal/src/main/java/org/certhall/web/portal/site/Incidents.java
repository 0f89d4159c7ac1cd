package org.certhall.web.portal.site;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.security.SecureRandom;
import java.util.Locale;
import java.util.random.RandomGenerator;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Gives every unexpected fault an id that the visitor sees and the log carries. */
@Component(service = Incidents.class)
public final class Incidents {
    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final RandomGenerator random;

    @Activate
    public Incidents() {
        this(new SecureRandom());
    }

    Incidents(RandomGenerator random) {
        this.random = random;
    }

    /**
     * Logs the fault and gives its id, eight hexadecimal digits.
     *
     * @param where what failed, without personal data
     */
    public String note(String where, Throwable fault) {
        String id = String.format(Locale.ROOT, "%08X", random.nextInt());
        logger.error("incident {} in {}\n{}", id, where, trace(fault));
        return id;
    }

    /** Writes the trace out as text: a log that keeps the fault itself would keep the classes of its plug-in too. */
    public static String trace(Throwable fault) {
        StringWriter text = new StringWriter();
        fault.printStackTrace(new PrintWriter(text));
        return text.toString();
    }
}
