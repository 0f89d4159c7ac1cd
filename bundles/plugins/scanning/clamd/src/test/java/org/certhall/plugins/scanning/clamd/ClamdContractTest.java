package org.certhall.plugins.scanning.clamd;

import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.file.Path;
import java.time.Duration;
import org.certhall.api.document.UploadScanner;
import org.certhall.api.value.LocalisedText;
import org.certhall.testing.document.UploadScannerContract;
import org.certhall.testing.message.PeerMode;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.io.TempDir;

class ClamdContractTest extends UploadScannerContract {
    private static OutsideWorld world;
    private ClamdScanner scanner;

    @BeforeAll
    static void openWorld(@TempDir Path folder) {
        world = OutsideWorld.open(folder);
    }

    @AfterAll
    static void closeWorld() {
        world.close();
    }

    @BeforeEach
    void open() {
        world.turn("scanner", "up");
        scanner = new ClamdScanner(
                "clamd",
                new LocalisedText("病毒扫描", "ClamAV"),
                new InetSocketAddress(InetAddress.getLoopbackAddress(), world.clamdPort()),
                (state, reason) -> {});
    }

    @AfterEach
    void close() {
        scanner.close();
    }

    @Override
    protected UploadScanner scanner() {
        return scanner;
    }

    @Override
    protected void peer(PeerMode mode, Duration pause) {
        switch (mode) {
            case UP -> world.turn("scanner", "up");
            case DOWN -> world.turn("scanner", "down");
            case SLOW -> world.slow("scanner", pause);
            case REJECT -> world.turn("scanner", "reject");
            case SILENT -> world.turn("scanner", "unknown");
        }
    }
}
