package org.certhall.itests;

import static java.util.stream.Collectors.toList;
import static org.junit.Assert.assertEquals;
import static org.junit.Assert.assertTrue;

import java.util.Arrays;
import java.util.List;
import javax.inject.Inject;
import org.apache.karaf.features.BootFinished;
import org.apache.karaf.features.FeaturesService;
import org.junit.Test;
import org.junit.runner.RunWith;
import org.ops4j.pax.exam.Configuration;
import org.ops4j.pax.exam.Option;
import org.ops4j.pax.exam.junit.PaxExam;
import org.ops4j.pax.exam.spi.reactors.ExamReactorStrategy;
import org.ops4j.pax.exam.spi.reactors.PerClass;
import org.osgi.framework.Bundle;
import org.osgi.framework.BundleContext;
import org.osgi.framework.Constants;

/** The distribution boots whole, without a Maven repository, and brings nothing that it should not. */
@RunWith(PaxExam.class)
@ExamReactorStrategy(PerClass.class)
public class BootIT {
    @Inject
    private BundleContext context;

    @Inject
    private FeaturesService features;

    /** Comes when everything that boots has been started: the tests wait for it. */
    @Inject
    private BootFinished booted;

    @Configuration
    public Option[] configuration() {
        return House.distribution();
    }

    @Test
    public void everyBundleIsActive() {
        List<String> idle = Arrays.stream(context.getBundles())
                .filter(bundle -> bundle.getHeaders().get(Constants.FRAGMENT_HOST) == null)
                .filter(bundle -> bundle.getState() != Bundle.ACTIVE && bundle.getState() != Bundle.STARTING)
                .map(Bundle::getSymbolicName)
                .collect(toList());
        assertEquals(List.of(), idle);
    }

    @Test
    public void oneBouncyCastleServesAll() {
        List<String> versions = Arrays.stream(context.getBundles())
                .filter(bundle -> "bcprov".equals(bundle.getSymbolicName()))
                .map(bundle -> bundle.getVersion().toString())
                .collect(toList());
        assertEquals(1, versions.size());
    }

    @Test
    public void managementAndRemoteDesksAreAbsent() throws Exception {
        for (String name : List.of("management", "webconsole", "http", "war")) {
            assertTrue(
                    name,
                    Arrays.stream(features.listInstalledFeatures())
                            .noneMatch(f -> f.getName().equals(name)));
        }
    }
}
