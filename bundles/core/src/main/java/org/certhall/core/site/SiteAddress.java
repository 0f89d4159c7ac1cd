package org.certhall.core.site;

import org.osgi.framework.BundleContext;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The address that links in messages begin with: {@code address} in {@code etc/org.certhall.portal.cfg.json}. */
@Component(service = SiteAddress.class, configurationPid = "org.certhall.portal")
public final class SiteAddress {
    private static final Logger LOG = LoggerFactory.getLogger(SiteAddress.class);

    private final String here;
    private volatile String address = "";

    /** The key of the configuration. */
    public @interface Keys {
        /** Such as {@code https://hall.example.com}; blank leads to this machine alone. */
        String address() default "";
    }

    @Activate
    public SiteAddress(Keys keys, BundleContext bundles) {
        this("https://localhost:" + bundles.getProperty("certhall.https"));
        modified(keys);
    }

    /** Makes one that is where it is. */
    public SiteAddress(String here) {
        this.here = here;
        this.address = here;
    }

    @Modified
    void modified(Keys keys) {
        String configured = keys.address().strip().replaceAll("/+$", "");
        if (configured.isEmpty()) {
            LOG.warn("Links in messages lead to {} until the portal's address is configured", here);
        }
        address = configured.isEmpty() ? here : configured;
    }

    /**
     * Gives the link to a page that takes a secret. It stands behind {@code #}, so that no browser sends it to a server,
     * no proxy logs it and no referrer passes it on; the page takes it out of the address line.
     *
     * @param path without leading slash
     */
    public String linkWithSecret(String path, String secret) {
        return address + "/" + path + "#" + secret;
    }

    /** Gives the link to a page. */
    public String link(String path) {
        return address + "/" + path;
    }
}
