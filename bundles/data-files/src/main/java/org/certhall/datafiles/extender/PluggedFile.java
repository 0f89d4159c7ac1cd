package org.certhall.datafiles.extender;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Optional;
import org.certhall.api.data.DataPlugIn;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInState;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.FileName;
import org.certhall.datafiles.check.JsonText;
import org.certhall.datafiles.check.Reasons;
import org.jspecify.annotations.Nullable;
import org.osgi.framework.Bundle;
import org.osgi.framework.ServiceRegistration;

/** One data file of one bundle, and the service that it has become. */
final class PluggedFile {
    private final Bundle bundle;
    private final String path;
    private final ServiceGate gate;
    private final Optional<FileName> name;
    private @Nullable KindReader reader;
    private @Nullable Outcome outcome;
    private @Nullable ServiceRegistration<?> registration;

    PluggedFile(Bundle bundle, String path, ServiceGate gate) {
        this.bundle = bundle;
        this.path = path;
        this.gate = gate;
        this.name = FileName.of(path.substring(path.lastIndexOf('/') + 1));
    }

    /** Names the kind that the file waits for; blank where its name has no kind. */
    String kind() {
        return name.map(FileName::kind).orElse("");
    }

    /**
     * Brings the file into the state that its bundle and the installed kinds ask for. A file that could not be used is
     * read again each time: it may have been read while its bundle was being updated.
     */
    void follow(@Nullable KindReader kind) {
        if (outcome == null || outcome.plugIn() == null || kind != reader) {
            withdraw();
            reader = kind;
            outcome = read(kind);
        }
        DataPlugIn plugIn = outcome.plugIn();
        if (plugIn != null && !ServiceGate.isRegistered(registration)) {
            registration = gate.register(bundle, plugIn);
        }
    }

    /** Takes the service away, if there is one. */
    void withdraw() {
        ServiceRegistration<?> old = registration;
        registration = null;
        if (old != null) {
            gate.unregister(bundle, old);
        }
    }

    /** Gives the line that administrators see of a file that is not in service; whoever uses the service lists the others. */
    Optional<PlugIn> listed() {
        Outcome result = outcome;
        if (result == null || ServiceGate.isRegistered(registration)) {
            return Optional.empty();
        }
        if (bundle.getState() == Bundle.ACTIVE) {
            return Optional.of(result.listed(bundle, result.state(), result.reason()));
        }
        String why = Reasons.say("stopped", Long.toString(bundle.getBundleId()));
        return Optional.of(result.listed(bundle, PlugInState.STOPPED, why));
    }

    private Outcome read(@Nullable KindReader kind) {
        FileName file = name.orElseGet(() -> new FileName(path, "data-file"));
        JsonNode root = null;
        try {
            if (name.isEmpty()) {
                throw new BrokenFileException(Reasons.say("file.name"));
            }
            BundleFile content = BundleFile.read(bundle, path);
            JsonText json = JsonText.parse(content.json());
            root = json.root();
            return kind == null
                    ? Outcome.unusable(file, root, PlugInState.WAITING, Reasons.say("kind.missing", file.kind()))
                    : Outcome.sound(kind.read(content, json));
        } catch (BrokenFileException e) {
            return Outcome.unusable(file, root, PlugInState.BROKEN, String.valueOf(e.getMessage()));
        }
    }
}
