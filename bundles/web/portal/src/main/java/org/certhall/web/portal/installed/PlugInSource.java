package org.certhall.web.portal.installed;

import java.util.List;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.value.Subscription;

/** One of the portal's own registries, as the list of all plug-ins sees it. */
public interface PlugInSource {
    /** Gives the plug-ins of this registry with their states. */
    List<PlugIn> plugIns();

    /** Calls back after plug-ins came or went. */
    Subscription subscribe(Runnable changed);
}
