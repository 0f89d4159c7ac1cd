package org.certhall.datafiles.deploy;

import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import org.apache.felix.fileinstall.ArtifactListener;
import org.apache.felix.fileinstall.ArtifactUrlTransformer;
import org.certhall.datafiles.check.FileName;
import org.osgi.framework.Constants;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.url.URLStreamHandlerService;

/** Takes every {@code name.kind.json} in the deploy folder for a data file, whether or not its kind is installed. */
@Component(
        service = {ArtifactUrlTransformer.class, ArtifactListener.class},
        property = Constants.SERVICE_RANKING + ":Integer=100")
public final class DataFileDeployer implements ArtifactUrlTransformer {

    /** Comes after the URL handler: a file that is there before it would fail and not be tried again. */
    @Activate
    public DataFileDeployer(@Reference(target = "(url.handler.protocol=certhall)") URLStreamHandlerService handler) {}

    @Override
    public boolean canHandle(File file) {
        return file.isFile() && FileName.of(file.getName()).isPresent();
    }

    @Override
    public URL transform(URL file) throws MalformedURLException {
        return new URL(DataUrlHandler.PROTOCOL, null, file.toExternalForm());
    }
}
