package org.certhall.plugins.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.ByteBuffer;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Whatever a gateway sends, it is read or refused at once, and never takes more memory than a unit may have. */
class ProtocolFuzzTest {
    private static final int ROUNDS = Boolean.getBoolean("certhall.soak") ? 2_000_000 : 20_000;
    private static final long SEED = 20_261_122;

    @ParameterizedTest
    @ValueSource(ints = {-1, 0, 11, 4097, Integer.MAX_VALUE, Integer.MIN_VALUE})
    void impossibleLengthIsRefusedBeforeAnythingIsRead(int length) {
        InputStream endless = new InputStream() {
            private final byte[] head = ByteBuffer.allocate(4).putInt(length).array();
            private int at;

            @Override
            public int read() {
                return at < head.length ? head[at++] & 0xff : 0;
            }
        };

        assertThatThrownBy(() -> new PduReader(endless).read())
                .isInstanceOf(ProtocolException.class)
                .hasMessage("a unit of " + length + " bytes");
    }

    @Test
    void randomBytesAreReadOrRefused() {
        Random random = new Random(SEED);
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bytes = new byte[random.nextInt(512)];
            random.nextBytes(bytes);
            if (bytes.length >= 12 && random.nextBoolean()) {
                ByteBuffer.wrap(bytes).putInt(bytes.length).putInt(command(random));
            }
            consume(bytes);
        }
    }

    @Test
    void truncatedAndBentUnitsAreReadOrRefused() {
        Random random = new Random(SEED);
        byte[] sound = report();
        for (int round = 0; round < ROUNDS; round++) {
            byte[] bent = sound.clone();
            for (int i = random.nextInt(6); i > 0; i--) {
                bent[random.nextInt(bent.length)] = (byte) random.nextInt();
            }
            byte[] cut = new byte[12 + random.nextInt(bent.length - 11)];
            System.arraycopy(bent, 0, cut, 0, cut.length);
            ByteBuffer.wrap(cut).putInt(cut.length);
            consume(cut);
        }
    }

    @Test
    void soundReportIsReadAsItIs() throws IOException {
        Pdu pdu = new PduReader(new ByteArrayInputStream(report())).read();

        assertThat(Deliver.read(pdu).report()).hasValue(new Deliver.Report(42, "DELIVRD"));
    }

    /** Anything but one of the two exceptions that end a connection fails the test. */
    private static void consume(byte[] bytes) {
        PduReader reader = new PduReader(new ByteArrayInputStream(bytes));
        try {
            while (true) {
                Pdu pdu = reader.read();
                assertThat(pdu.body().length).isLessThanOrEqualTo(PduReader.LONGEST);
                parse(pdu);
            }
        } catch (IOException refused) {
            assertThat(refused).isInstanceOf(IOException.class);
        }
    }

    private static void parse(Pdu pdu) throws ProtocolException {
        switch (pdu.command()) {
            case Command.DELIVER -> Deliver.read(pdu);
            case Command.SUBMIT | Command.RESPONSE -> Submit.Answer.read(pdu);
            default -> {
                try {
                    new Login(Connected.ACCOUNT, java.time.Instant.EPOCH).check(pdu);
                } catch (Login.RefusedException refused) {
                    assertThat(refused).hasMessageStartingWith("the gateway refuses the login");
                }
            }
        }
    }

    private static int command(Random random) {
        int[] commands = {Command.DELIVER, Command.SUBMIT | Command.RESPONSE, Command.CONNECT | Command.RESPONSE};
        return commands[random.nextInt(commands.length)];
    }

    private static byte[] report() {
        ByteBuffer body = ByteBuffer.allocate(97 + 71);
        body.putLong(7).position(75);
        body.put((byte) 1).put((byte) 71).putLong(42);
        Fields.put(body, 7, "DELIVRD");
        return new Pdu(Command.DELIVER, 1, body.array()).bytes();
    }
}
