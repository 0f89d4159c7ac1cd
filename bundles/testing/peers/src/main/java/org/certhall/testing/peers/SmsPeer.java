package org.certhall.testing.peers;

import com.sun.net.httpserver.HttpHandler;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.certhall.testing.peers.Switchboard.Mode;
import org.jspecify.annotations.Nullable;

/** The mobile phones, and the two operators that reach them: one by CMPP 3.0, one by Aliyun's interface. */
final class SmsPeer implements Peer {
    /** The port of the short-message centre, counted from that of the web server. */
    static final int CMPP_PORT = 1;

    private static final String ALL = "sms";
    private static final String CMPP = "sms-cmpp";
    private static final String ALIYUN = "sms-aliyun";

    private final Received<Sms> phone = new Received<>();
    private final Clock clock = Clock.systemUTC();
    private final CmppCentre centre = new CmppCentre(clock, () -> mode(CMPP), this::pause, this::receive);
    private final AliyunSite aliyun = new AliyunSite(clock, () -> mode(ALIYUN), this::pause, this::receive);
    private @Nullable Switchboard switchboard;

    void receive(Sms sms) {
        phone.add(sms);
    }

    int cmppPort() {
        return centre.port();
    }

    List<Sms> received(String to) {
        return phone.matching(sms -> sms.to().equals(to));
    }

    @Override
    public String id() {
        return ALL;
    }

    @Override
    public Set<String> switches() {
        return Set.of(ALL, CMPP, ALIYUN);
    }

    @Override
    public Map<String, Endpoint> endpoints() {
        return Map.of("GET /sms", query -> received(Refusal.required(query, "to")));
    }

    @Override
    public Map<String, HttpHandler> sites() {
        return Map.of(AliyunSite.PATH, aliyun);
    }

    @Override
    public void open(Surroundings surroundings) throws IOException {
        switchboard = surroundings.switchboard();
        centre.open(surroundings.port(CMPP_PORT));
        surroundings.switchboard().watch(centre::turned);
    }

    @Override
    public void close() {
        centre.close();
        aliyun.close();
    }

    @Override
    public List<List<String>> rows() {
        return phone.all().stream()
                .map(sms -> List.of(sms.to(), sms.text(), sms.at().toString()))
                .toList();
    }

    private Duration pause() {
        return switchboard == null ? Duration.ZERO : switchboard.pause();
    }

    private Mode mode(String channel) {
        return switchboard == null ? Mode.UP : switchboard.mode(ALL, channel);
    }
}
