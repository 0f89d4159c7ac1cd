package org.certhall.plugins.identity.registry;

import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import org.certhall.api.identity.Enquiry;
import org.certhall.api.identity.IdentityVerifier;
import org.certhall.api.value.LocalisedText;
import org.certhall.testing.identity.IdentityVerifierContract;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class RegistryContractTest extends IdentityVerifierContract {
    private OutsideWorld world;
    private RegistryVerifier verifier;

    @BeforeEach
    void open(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
        verifier = verifier(world.address().resolve("registry/api/"), "demo-registry-secret", Clock.systemUTC());
    }

    @AfterEach
    void close() {
        world.close();
    }

    static RegistryVerifier verifier(URI endpoint, String secret, Clock clock) {
        return new RegistryVerifier(
                "registry",
                new LocalisedText("登记数据服务", "Registry"),
                new RegistryAccount(endpoint, "demo-hall", secret),
                clock,
                (state, reason) -> {});
    }

    @Override
    protected IdentityVerifier verifier() {
        return verifier;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> world.turn("registry", "up");
            case DOWN -> world.turn("registry", "down");
            case SLOW -> world.slow("registry", pause);
            case REJECT -> world.turn("registry", "reject");
            case SILENT -> world.turn("registry", "unknown");
        }
    }

    @Override
    protected Enquiry.Organisation organisation(String key) {
        return new Enquiry.Organisation(
                key, "consent", "北京启明星河科技有限公司", "91110000MA00000077", "林示例", "11010519491231002X");
    }

    @Override
    protected Enquiry.Organisation irregular(String key) {
        return new Enquiry.Organisation(
                key, "consent", "上海浦江云帆供应链有限公司", "91310000MA0000007L", "周示例", "880001198001010013");
    }

    @Override
    protected Enquiry.Person person(String key) {
        return new Enquiry.Person(key, "consent", "王经办", "880005198807070053");
    }
}
