package org.certhall.web.portal.api;

import java.time.Instant;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import org.certhall.api.value.Money;

/**
 * What a payment panel shows.
 *
 * @param panel what the channel began the trade with
 * @param expires after which nobody can pay
 */
public record PanelContent(Money amount, Map<String, String> panel, Instant expires) {
    public PanelContent {
        panel = Collections.unmodifiableMap(new LinkedHashMap<>(panel));
    }
}
