package org.certhall.datafiles.deploy;

import java.io.IOException;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLConnection;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import org.certhall.datafiles.check.DataBytes;
import org.certhall.datafiles.check.FileName;
import org.certhall.datafiles.check.Reasons;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.url.AbstractURLStreamHandlerService;
import org.osgi.service.url.URLConstants;
import org.osgi.service.url.URLStreamHandlerService;

/** Reads {@code certhall:file:/folder/name.kind.json} as a bundle made of that file. */
@Component(
        service = URLStreamHandlerService.class,
        property = URLConstants.URL_HANDLER_PROTOCOL + "=" + DataUrlHandler.PROTOCOL)
public final class DataUrlHandler extends AbstractURLStreamHandlerService {
    static final String PROTOCOL = "certhall";

    @Override
    public URLConnection openConnection(URL url) throws IOException {
        URL source = new URL(url.toExternalForm().substring(PROTOCOL.length() + 1));
        String path = URLDecoder.decode(source.getPath().replace("+", "%2B"), StandardCharsets.UTF_8);
        FileName name = FileName.of(path.substring(path.lastIndexOf('/') + 1))
                .orElseThrow(() -> new MalformedURLException(Reasons.say("file.name") + " " + source));
        return new DataConnection(url, source, name);
    }

    private static final class DataConnection extends URLConnection {
        private final URL source;
        private final FileName name;

        DataConnection(URL url, URL source, FileName name) {
            super(url);
            this.source = source;
            this.name = name;
        }

        @Override
        public void connect() {
            connected = true;
        }

        @Override
        public InputStream getInputStream() throws IOException {
            try (InputStream in = source.openStream()) {
                return DataJar.of(name, DataBytes.read(in));
            }
        }
    }
}
