package org.certhall.datafiles.extender;

import java.io.IOException;
import java.io.InputStream;
import java.net.URL;
import java.util.Optional;
import org.certhall.api.data.DataFile;
import org.certhall.datafiles.check.BrokenFileException;
import org.certhall.datafiles.check.DataBytes;
import org.certhall.datafiles.check.Reasons;
import org.osgi.framework.Bundle;

/** A data file in its bundle, with its text. */
final class BundleFile implements DataFile {
    private final Bundle bundle;
    private final String path;
    private final String json;

    private BundleFile(Bundle bundle, String path, String json) {
        this.bundle = bundle;
        this.path = path;
        this.json = json;
    }

    /** Reads the text of a file that is at most as large as allowed. */
    static BundleFile read(Bundle bundle, String path) throws BrokenFileException {
        URL entry = bundle.getEntry(path);
        if (entry == null) {
            throw new BrokenFileException(Reasons.say("file.missing", path));
        }
        return new BundleFile(bundle, path, DataBytes.text(bytes(entry)));
    }

    @Override
    public String name() {
        return path.substring(path.lastIndexOf('/') + 1);
    }

    @Override
    public String json() {
        return json;
    }

    @Override
    public Optional<byte[]> beside(String other) {
        URL entry = bundle.getEntry(path.substring(0, path.lastIndexOf('/') + 1) + other);
        try {
            return entry == null ? Optional.empty() : Optional.of(bytes(entry));
        } catch (BrokenFileException e) {
            return Optional.empty();
        }
    }

    private static byte[] bytes(URL entry) throws BrokenFileException {
        try (InputStream in = entry.openStream()) {
            return DataBytes.read(in);
        } catch (IOException e) {
            throw new BrokenFileException(Reasons.say("file.unreadable", e.toString()));
        }
    }
}
