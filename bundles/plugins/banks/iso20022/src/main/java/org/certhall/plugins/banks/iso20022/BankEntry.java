package org.certhall.plugins.banks.iso20022;

import java.util.Optional;
import java.util.Set;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInState;
import org.certhall.plugins.banks.iso20022.host.HostPlugIn;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;

/** A bank in the list of plug-ins, under the bundle that brings its file. */
record BankEntry(BankFile file, String bundle, long bundleId) {
    static BankEntry of(BankFile file, @Nullable Bundle bundle) {
        return bundle == null
                ? new BankEntry(file, "", -1)
                : new BankEntry(file, String.valueOf(bundle.getSymbolicName()), bundle.getBundleId());
    }

    /** Says what the file waits for, if it does. */
    PlugIn paidThrough(Optional<HostPlugIn> host) {
        if (host.isEmpty()) {
            return listed(PlugInState.WAITING, Reasons.say("host.missing", file.need()));
        }
        return host.get().host().isPresent()
                ? listed(PlugInState.ACTIVE, "")
                : listed(PlugInState.WAITING, Reasons.say("host.broken", file.need()));
    }

    /** Says that another file came first. */
    PlugIn beside(BankEntry first) {
        String number = Long.toString(first.bundleId);
        return listed(PlugInState.BROKEN, Reasons.say("id.taken", file.id(), first.bundle, number));
    }

    private PlugIn listed(PlugInState state, String reason) {
        return new PlugIn(
                file.plugIn(), file.name(), file.version(), state, reason, bundle, bundleId, Set.of(file.need()));
    }
}
