package org.certhall.itests;

import static org.ops4j.pax.exam.CoreOptions.vmOption;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.configureConsole;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.editConfigurationFilePut;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.karafDistributionConfiguration;
import static org.ops4j.pax.exam.karaf.options.KarafDistributionOption.keepRuntimeFolder;

import java.io.File;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Path;
import org.ops4j.pax.exam.Option;

/** The distribution as the build made it, on free ports and with a data folder of its own. */
final class House {
    private static final String SYSTEM = "etc/custom.system.properties";
    private static final String MAVEN = "etc/org.ops4j.pax.url.mvn.cfg";

    private House() {}

    static Option[] distribution() {
        Path work = Path.of(System.getProperty("work"));
        Path repository = Path.of(System.getProperty(
                "maven.repo.local",
                Path.of(System.getProperty("user.home"), ".m2", "repository").toString()));
        return new Option[] {
            karafDistributionConfiguration()
                    .frameworkUrl(
                            new File(System.getProperty("distribution")).toURI().toString())
                    .karafVersion("4.4.10")
                    .unpackDirectory(work.toFile())
                    .useDeployFolder(false),
            configureConsole().ignoreLocalConsole().ignoreRemoteShell(),
            keepRuntimeFolder(),
            // Pax Exam's own bundles, which the distribution does not carry
            editConfigurationFilePut(MAVEN, "org.ops4j.pax.url.mvn.localRepository", repository.toString()),
            editConfigurationFilePut(
                    MAVEN,
                    "org.ops4j.pax.url.mvn.defaultRepositories",
                    "${karaf.home.uri}${karaf.default.repository}@id=system.repository@snapshots"),
            editConfigurationFilePut(SYSTEM, "certhall.data", "${karaf.data}/hall"),
            editConfigurationFilePut(SYSTEM, "certhall.secrets", "${karaf.data}/hall/secrets"),
            editConfigurationFilePut(SYSTEM, "certhall.http", freePort()),
            editConfigurationFilePut(SYSTEM, "certhall.https", freePort()),
            editConfigurationFilePut(SYSTEM, "certhall.ssh", freePort()),
            editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.enabled", "true"),
            editConfigurationFilePut("etc/org.ops4j.pax.web.cfg", "org.osgi.service.http.secure.enabled", "false"),
            // as bin/karaf starts it
            vmOption("--add-reads=java.xml=java.logging"),
            vmOption("--add-exports=java.base/org.apache.karaf.specs.locator=java.xml,ALL-UNNAMED"),
            vmOption("--patch-module=java.base=lib/endorsed/org.apache.karaf.specs.locator-4.4.10.jar"),
            vmOption("--patch-module=java.xml=lib/endorsed/org.apache.karaf.specs.java.xml-4.4.10.jar"),
            vmOption("--add-opens=java.base/java.security=ALL-UNNAMED"),
            vmOption("--add-opens=java.base/java.net=ALL-UNNAMED"),
            vmOption("--add-opens=java.base/java.lang=ALL-UNNAMED"),
            vmOption("--add-opens=java.base/java.util=ALL-UNNAMED"),
            vmOption("--add-opens=java.naming/javax.naming.spi=ALL-UNNAMED"),
            vmOption("--add-opens=java.rmi/sun.rmi.transport.tcp=ALL-UNNAMED"),
        };
    }

    private static String freePort() {
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return String.valueOf(socket.getLocalPort());
        } catch (IOException e) {
            throw new IllegalStateException("no free port", e);
        }
    }
}
