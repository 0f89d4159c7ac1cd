package org.certhall.plugins.sms.cmpp;

import static org.assertj.core.api.Assertions.assertThat;
import static org.certhall.plugins.sms.cmpp.Connected.sms;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.assertj.core.api.SoftAssertions;
import org.certhall.testing.peers.OutsideWorld;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An independent reader of the protocol, Wireshark's dissector, finds in our bytes what we meant. */
class TsharkTest {
    private static final String MOBILE = "13800138000";

    @Test
    void everyFieldIsReadAsItWasMeant(@TempDir Path folder) throws Exception {
        try (OutsideWorld world = OutsideWorld.open(folder);
                Wiretap wiretap = new Wiretap(world.cmppPort())) {
            try (Connected hall = Connected.to(wiretap.port())) {
                hall.gateway.send(sms("k1", MOBILE, "验证码123456"), Duration.ofSeconds(10));
                hall.nextReport();
                hall.gateway.send(sms("k2", MOBILE, "长".repeat(100)), Duration.ofSeconds(10));
                hall.nextReport();
            }
            Path capture = wiretap.capture(folder.resolve("cmpp.pcap"));
            SoftAssertions softly = new SoftAssertions();

            softly.assertThat(tshark(
                            capture,
                            "cmpp.Command_Id == 1",
                            "cmpp.Total_Length",
                            "cmpp.connect.Source_Addr",
                            "cmpp.Version"))
                    .containsExactly("39|900001|03.00");
            softly.assertThat(tshark(
                            capture, "cmpp.Command_Id == 0x80000001", "cmpp.Total_Length", "cmpp.connect_resp.Status"))
                    .containsExactly("33|0");
            softly.assertThat(tshark(
                            capture,
                            "cmpp.Command_Id == 4",
                            "cmpp.Total_Length",
                            "cmpp.submit.Pk_total",
                            "cmpp.submit.Pk_number",
                            "cmpp.submit.Registered_Delivery",
                            "cmpp.Servicd_Id",
                            "cmpp.submit.Fee_UserType",
                            "cmpp.TP_udhi",
                            "cmpp.Msg_Fmt",
                            "cmpp.submit.Msg_src",
                            "cmpp.submit.FeeType",
                            "cmpp.submit.Src_Id",
                            "cmpp.submit.DestUsr_tl",
                            "cmpp.Dest_terminal_Id",
                            "cmpp.Msg_Length"))
                    .containsExactly(
                            "225|1|1|1|certhall|2|0|8|900001|01|10690000|1|13800138000|30",
                            "335|2|1|1|certhall|2|1|8|900001|01|10690000|1|13800138000|140",
                            "279|2|2|1|certhall|2|1|8|900001|01|10690000|1|13800138000|84");
            softly.assertThat(tshark(capture, "cmpp.Command_Id == 0x80000004", "cmpp.submit_resp.Result"))
                    .containsExactly("0", "0", "0");
            softly.assertThat(tshark(
                            capture, "cmpp.Command_Id == 0x80000005", "cmpp.Total_Length", "cmpp.deliver_resp.Result"))
                    .containsExactly("24|0", "24|0", "24|0");
            softly.assertThat(tshark(capture, "cmpp.Command_Id == 2", "cmpp.Total_Length"))
                    .containsExactly("12");
            softly.assertThat(tshark(capture, "_ws.malformed", "frame.number")).isEmpty();
            softly.assertAll();
        }
    }

    /** Gives a line per unit that the filter lets through. */
    private static List<String> tshark(Path capture, String filter, String... fields) throws Exception {
        List<String> command = new ArrayList<>(List.of(
                "tshark", "-n", "-r", capture.toString(), "-d", "tcp.port==" + Wiretap.PORT + ",cmpp", "-Y", filter));
        command.addAll(List.of("-T", "fields", "-E", "separator=|"));
        Stream.of(fields).forEach(field -> command.addAll(List.of("-e", field)));
        return run(command);
    }

    private static List<String> run(List<String> command) throws IOException, InterruptedException {
        Process process = new ProcessBuilder(command)
                .redirectErrorStream(false)
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start();
        try (InputStream in = process.getInputStream()) {
            List<String> lines = new String(in.readAllBytes(), StandardCharsets.UTF_8)
                    .lines()
                    .toList();
            assertThat(process.waitFor()).isZero();
            return lines;
        }
    }
}
