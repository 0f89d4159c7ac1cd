package org.certhall.core.catalogue;

import java.nio.file.Path;
import java.time.Clock;
import java.util.HashMap;
import java.util.Map;
import org.certhall.api.catalogue.CatalogueService;
import org.certhall.api.catalogue.CertificateProject;
import org.certhall.api.catalogue.CertificateType;
import org.certhall.api.catalogue.KeyType;
import org.certhall.api.catalogue.LegalText;
import org.certhall.api.catalogue.ProjectOffer;
import org.certhall.core.plugin.PlugInBoard;
import org.certhall.testing.catalogue.DataFiles;
import org.osgi.framework.ServiceReference;

/** The house's catalogue for tests of other areas, with the projects, types and texts that the house ships. */
public final class TrialCatalogue implements AutoCloseable {
    private static final Path PLUG_INS = Path.of("../plugins");

    private final PlugInBoard board = new PlugInBoard();
    private final PluggedServices services = new PluggedServices();
    private final Map<String, ServiceReference<CertificateProject>> projects = new HashMap<>();
    private final Map<String, ServiceReference<LegalText>> texts = new HashMap<>();
    private final CatalogueKeeper keeper;

    public TrialCatalogue(Clock clock) {
        this(PLUG_INS, clock);
    }

    /** @param plugIns the folder of plug-ins, seen from where the program runs */
    public TrialCatalogue(Path plugIns, Clock clock) {
        keeper = new CatalogueKeeper(board, clock);
        keeper.addCertificateType(
                shipped(plugIns, "certificate-types/enterprise", "enterprise.certificate-type", CertificateType.class),
                services.from("certificate-types", 1));
        keeper.addCertificateType(
                shipped(plugIns, "certificate-types/individual", "individual.certificate-type", CertificateType.class),
                services.from("certificate-types", 1));
        for (String key : new String[] {"cfca", "zqyl"}) {
            keeper.addKeyType(
                    shipped(plugIns, "key-types/" + key, key + ".key-type", KeyType.class),
                    services.from("key-types", 2));
        }
        for (String text : new String[] {"agreement", "cps", "cps-global", "identity-query"}) {
            plug(shipped(plugIns, "legal-texts", text + ".legal-text", LegalText.class));
        }
    }

    /** Gives what a project that the house ships offers. */
    public static ProjectOffer shipped(String project) {
        return shipped(PLUG_INS, project);
    }

    /** Gives what a project offers that the house ships in a folder of plug-ins. */
    public static ProjectOffer shipped(Path plugIns, String project) {
        return shipped(plugIns, "projects/" + project, project + ".project", CertificateProject.class)
                .offer();
    }

    private static <S> S shipped(Path plugIns, String folder, String file, Class<S> type) {
        return DataFiles.service(
                plugIns.resolve(folder).resolve("src/main/resources/certhall/" + file + ".json"), type);
    }

    public CatalogueService service() {
        return keeper;
    }

    public void plug(ProjectOffer offer) {
        unplug(offer.id());
        ServiceReference<CertificateProject> reference = services.from("project." + offer.id(), 10);
        keeper.addProject(() -> offer, reference);
        projects.put(offer.id(), reference);
    }

    public void unplug(String project) {
        ServiceReference<CertificateProject> plugged = projects.remove(project);
        if (plugged != null) {
            keeper.removeProject(plugged);
        }
    }

    public void plug(LegalText text) {
        unplugText(text.edition().id());
        ServiceReference<LegalText> reference = services.from("legal-texts", 3);
        keeper.addLegalText(text, reference);
        texts.put(text.edition().id(), reference);
    }

    public void unplugText(String id) {
        ServiceReference<LegalText> plugged = texts.remove(id);
        if (plugged != null) {
            keeper.removeLegalText(plugged);
        }
    }

    @Override
    public void close() {
        keeper.close();
        board.close();
    }
}
