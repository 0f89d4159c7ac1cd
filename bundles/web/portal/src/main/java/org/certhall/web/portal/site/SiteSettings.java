package org.certhall.web.portal.site;

import java.util.Arrays;
import java.util.List;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.installed.Bell;
import org.certhall.web.portal.installed.PortalThreads;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Modified;
import org.osgi.service.component.annotations.Reference;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** The site's configuration, {@code etc/org.certhall.portal.cfg.json}; open pages follow a change. */
@Component(service = SiteSettings.class, configurationPid = "org.certhall.portal")
public final class SiteSettings {
    private final Logger logger = LoggerFactory.getLogger(getClass());
    private final Bell bell;
    private volatile Site site;
    private volatile TrustedProxies proxies;

    /** The keys of the configuration; an underscore stands for a dot. */
    public @interface Keys {
        String operator_name() default "";

        String operator_name_en() default "";

        String operator_address() default "";

        String operator_address_en() default "";

        String operator_phone() default "";

        String[] operator_filings() default {};

        String[] trustedProxies() default {};
    }

    @Activate
    public SiteSettings(Keys keys, @Reference PortalThreads threads) {
        bell = new Bell(threads);
        site = read(keys);
        proxies = proxies(keys);
    }

    @Modified
    void modified(Keys keys) {
        site = read(keys);
        proxies = proxies(keys);
        bell.ring();
    }

    public Site site() {
        return site;
    }

    public TrustedProxies proxies() {
        return proxies;
    }

    /** Calls back after the configuration changed. */
    public Subscription subscribe(Runnable changed) {
        return bell.subscribe(changed);
    }

    private Site read(Keys keys) {
        return new Site(
                keys.operator_name(),
                keys.operator_name_en().isBlank() ? keys.operator_name() : keys.operator_name_en(),
                keys.operator_address(),
                keys.operator_address_en().isBlank() ? keys.operator_address() : keys.operator_address_en(),
                keys.operator_phone(),
                Arrays.stream(keys.operator_filings())
                        .filter(text -> !text.isBlank())
                        .map(Site.Filing::of)
                        .toList());
    }

    /** Trusts nobody where a text is wrong: too little trust shows a proxy's address, too much believes strangers. */
    private TrustedProxies proxies(Keys keys) {
        List<String> texts = Arrays.stream(keys.trustedProxies())
                .map(String::strip)
                .filter(text -> !text.isEmpty())
                .toList();
        try {
            return TrustedProxies.of(texts);
        } catch (IllegalArgumentException wrong) {
            logger.warn("trustedProxies is ignored: {}", wrong.getMessage());
            return TrustedProxies.of(List.of());
        }
    }
}
