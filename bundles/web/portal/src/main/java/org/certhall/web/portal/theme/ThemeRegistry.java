package org.certhall.web.portal.theme;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInKinds;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.Subscription;
import org.certhall.web.portal.api.PortalTheme;
import org.certhall.web.portal.installed.Bell;
import org.certhall.web.portal.installed.Origin;
import org.certhall.web.portal.installed.PlugInSource;
import org.certhall.web.portal.installed.PlugIns;
import org.certhall.web.portal.installed.PortalThreads;
import org.osgi.framework.ServiceReference;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ReferenceCardinality;
import org.osgi.service.component.annotations.ReferencePolicy;
import org.osgi.service.component.annotations.ReferencePolicyOption;

/** The themes installed at the moment, and which of them is worn. */
@Component(service = {ThemeRegistry.class, PlugInSource.class})
public final class ThemeRegistry implements PlugInSource {
    private final Bell bell;
    private final Map<Long, InstalledTheme> themes = new ConcurrentHashMap<>();
    private final Map<Long, PlugIn> broken = new ConcurrentHashMap<>();

    @Activate
    public ThemeRegistry(@Reference PortalThreads threads) {
        bell = new Bell(threads);
    }

    @Reference(
            cardinality = ReferenceCardinality.MULTIPLE,
            policy = ReferencePolicy.DYNAMIC,
            policyOption = ReferencePolicyOption.GREEDY)
    void add(ServiceReference<PortalTheme> reference, PortalTheme theme) {
        Origin origin = Origin.of(reference);
        try {
            ThemeFiles files = ThemeFiles.of(reference.getBundle());
            String sheet = theme.styleSheet();
            if (files.find(sheet) == null) {
                throw new IOException("the bundle has no META-INF/resources/" + sheet);
            }
            themes.put(
                    origin.serviceId(),
                    new InstalledTheme(theme.id(), theme.name(), theme.base(), sheet, files.hash(), files, origin));
        } catch (IOException | RuntimeException | LinkageError fault) {
            String name = theme.getClass().getName();
            String reason = String.valueOf(fault.getMessage());
            broken.put(origin.serviceId(), PlugIns.of(PlugInKinds.THEME, name, origin, PlugInState.BROKEN, reason));
        }
        bell.ring();
    }

    void remove(ServiceReference<PortalTheme> reference) {
        long id = Origin.of(reference).serviceId();
        themes.remove(id);
        broken.remove(id);
        bell.ring();
    }

    /** Gives the themes that dress the pages, in the order of loading; empty while none is installed. */
    public List<InstalledTheme> worn() {
        return InstalledTheme.worn(themes.values());
    }

    /** Finds the files of an installed theme by the hash in their address. */
    Optional<ThemeFiles> files(String hash) {
        return themes.values().stream()
                .filter(theme -> theme.hash().equals(hash))
                .map(InstalledTheme::files)
                .findFirst();
    }

    @Override
    public Subscription subscribe(Runnable changed) {
        return bell.subscribe(changed);
    }

    @Override
    public List<PlugIn> plugIns() {
        List<PlugIn> list = new ArrayList<>(broken.values());
        List<InstalledTheme> worn = worn();
        for (InstalledTheme theme : themes.values()) {
            boolean active = worn.contains(theme);
            list.add(PlugIns.of(
                    PlugInKinds.THEME,
                    theme.id(),
                    theme.name(),
                    theme.origin(),
                    active ? PlugInState.ACTIVE : PlugInState.WAITING,
                    active ? "" : reason(theme)));
        }
        return list;
    }

    private String reason(InstalledTheme theme) {
        boolean complete = theme.base().isBlank()
                || themes.values().stream().anyMatch(other -> other.id().equals(theme.base()));
        return complete ? "another theme has the higher ranking" : "the theme " + theme.base() + " is missing";
    }
}
