package org.certhall.auditchain;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;

class HeadTest {
    @Test
    void readsExactlyWhatItWrites() throws Exception {
        String line = new Log(3, 3).heads().get(0);

        assertThat(Head.parse(line)).map(Head::line).contains(line);
        for (String other : List.of(
                "",
                line + " ",
                line + "\r",
                " " + line,
                line.replace(" 3 ", " 03 "),
                line.replace(" 3 ", " -3 "),
                line.replace("certhall-head-1", "certhall-head-2"),
                line.replace("T16:30:00Z", "T16:30:61Z"),
                line.toUpperCase(Locale.ROOT))) {
            assertThat(Head.parse(other)).as(other).isEmpty();
        }
    }

    /** Two texts of one signature would let a head be changed without a trace. */
    @Test
    void refusesASecondTextOfTheSameSignature() throws Exception {
        String line = new Log(1, 1).heads().get(0);
        char last = line.charAt(line.length() - 3);
        String other = line.substring(0, line.length() - 3) + (char) (last + 1) + "==";

        assertThat(Head.parse(other)).isEmpty();
    }
}
