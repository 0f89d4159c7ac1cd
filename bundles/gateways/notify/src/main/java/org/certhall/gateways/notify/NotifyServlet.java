package org.certhall.gateways.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.Servlet;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.security.SecureRandom;
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.random.RandomGenerator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.certhall.api.notice.NoticeAnswer;
import org.certhall.api.notice.NoticeDesk;
import org.certhall.api.notice.RawNotice;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;
import org.osgi.service.component.annotations.ServiceScope;
import org.osgi.service.servlet.context.ServletContextHelper;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardContextSelect;
import org.osgi.service.servlet.whiteboard.propertytypes.HttpWhiteboardServletPattern;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Takes what is posted to {@code /notify/{subject}/{plug-in}} and answers what the desk of that subject says: that it was
 * taken only after the desk has committed it, and 503 for whatever goes wrong, so that it comes again.
 */
@Component(
        service = Servlet.class,
        scope = ServiceScope.PROTOTYPE,
        configurationPid = Settings.PID,
        // a servlet that is there before its context may be passed over when the context comes
        reference =
                @Reference(
                        name = "context",
                        service = ServletContextHelper.class,
                        target = "(osgi.http.whiteboard.context.name=portal)"))
@HttpWhiteboardServletPattern("/notify/*")
@HttpWhiteboardContextSelect("(osgi.http.whiteboard.context.name=portal)")
public final class NotifyServlet extends HttpServlet {
    private static final long serialVersionUID = 1;
    private static final Logger LOG = LoggerFactory.getLogger(NotifyServlet.class);
    private static final Pattern PATH = Pattern.compile("/([a-z]{1,20})/([a-z][a-z0-9.-]{0,62})");
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int KILOBYTE = 1024;

    private final transient Desks desks;
    private final transient Pace pace;
    private final int most;
    private final transient Clock clock;
    private final transient RandomGenerator random;

    @Activate
    public NotifyServlet(Settings settings, @Reference Desks desks) {
        this(settings, desks, Clock.systemUTC(), new SecureRandom());
    }

    NotifyServlet(Settings settings, Desks desks, Clock clock, RandomGenerator random) {
        this.desks = desks;
        this.pace = new Pace(settings.perMinute(), clock);
        this.most = Math.max(1, settings.kilobytes()) * KILOBYTE;
        this.clock = clock;
        this.random = random;
    }

    @Override
    protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
        response.setHeader("Cache-Control", "no-store");
        Matcher path = PATH.matcher(Optional.ofNullable(request.getPathInfo()).orElse(""));
        if (!path.matches() || !desks.knows(path.group(1))) {
            response.setStatus(HttpServletResponse.SC_NOT_FOUND);
        } else if (!"POST".equals(request.getMethod())) {
            response.setHeader("Allow", "POST");
            response.setStatus(HttpServletResponse.SC_METHOD_NOT_ALLOWED);
        } else if (!pace.admits(request.getRemoteAddr())) {
            response.setHeader("Retry-After", "60");
            response.setStatus(TOO_MANY_REQUESTS);
        } else {
            take(path.group(1), path.group(2), request, response);
        }
    }

    private void take(String subject, String plugIn, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        if (request.getContentLengthLong() > most) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        byte[] body = request.getInputStream().readNBytes(most + 1);
        if (body.length > most) {
            response.setStatus(HttpServletResponse.SC_REQUEST_ENTITY_TOO_LARGE);
            return;
        }
        Optional<NoticeDesk> desk = desks.find(subject);
        if (desk.isEmpty()) {
            response.setStatus(HttpServletResponse.SC_SERVICE_UNAVAILABLE);
            return;
        }
        NoticeAnswer answer = answer(desk.get(), plugIn, notice(request, body));
        response.setStatus(answer.status());
        if (!answer.contentType().isBlank()) {
            response.setContentType(answer.contentType());
            response.getOutputStream().write(answer.content().getBytes(UTF_8));
        }
    }

    private NoticeAnswer answer(NoticeDesk desk, String plugIn, RawNotice notice) {
        try {
            return desk.take(plugIn, notice);
        } catch (RuntimeException unexpected) {
            LOG.error(
                    "Incident {}: a notice for {} could not be taken",
                    HexFormat.of().toHexDigits(random.nextInt()),
                    plugIn,
                    unexpected);
            return new NoticeAnswer(HttpServletResponse.SC_SERVICE_UNAVAILABLE, "", "");
        }
    }

    private RawNotice notice(HttpServletRequest request, byte[] body) {
        Map<String, List<String>> headers = new HashMap<>();
        for (String name : Collections.list(request.getHeaderNames())) {
            headers.computeIfAbsent(name, fresh -> new ArrayList<>())
                    .addAll(Collections.list(request.getHeaders(name)));
        }
        return new RawNotice(
                request.getMethod(),
                Optional.ofNullable(request.getQueryString()).orElse(""),
                headers,
                body,
                request.getRemoteAddr(),
                clock.instant());
    }
}
