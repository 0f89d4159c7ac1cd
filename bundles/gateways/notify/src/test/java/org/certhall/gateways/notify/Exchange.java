package org.certhall.gateways.notify;

import static java.nio.charset.StandardCharsets.UTF_8;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.WriteListener;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** A request and its answer, as far as the servlet looks at them. */
final class Exchange {
    private final String method;
    private final String path;
    private final byte[] body;
    private final String address;
    private final long length;
    private final Map<String, String> headers = new HashMap<>();
    private final ByteArrayOutputStream content = new ByteArrayOutputStream();
    private int status = 200;

    /** @param length as the request says; -1 where it does not */
    Exchange(String method, String path, byte[] body, String address, long length) {
        this.method = method;
        this.path = path;
        this.body = body.clone();
        this.address = address;
        this.length = length;
    }

    int status() {
        return status;
    }

    String content() {
        return content.toString(UTF_8);
    }

    @Nullable
    String header(String name) {
        return headers.get(name);
    }

    HttpServletRequest request() {
        return proxy(HttpServletRequest.class, (called, arguments) -> switch (called) {
            case "getMethod" -> method;
            case "getPathInfo" -> path;
            case "getQueryString" -> "a=b&c=%20";
            case "getRemoteAddr" -> address;
            case "getContentLengthLong" -> length;
            case "getInputStream" -> new Input(new ByteArrayInputStream(body));
            case "getHeaderNames" -> Collections.enumeration(List.of("X-Signature"));
            case "getHeaders" -> Collections.enumeration(List.of("one", "two"));
            default -> throw new UnsupportedOperationException(called);
        });
    }

    HttpServletResponse response() {
        return proxy(HttpServletResponse.class, (called, arguments) -> {
            switch (called) {
                case "setStatus" -> status = (Integer) arguments[0];
                case "setHeader" -> headers.put((String) arguments[0], (String) arguments[1]);
                case "setContentType" -> headers.put("Content-Type", (String) arguments[0]);
                case "getOutputStream" -> {
                    return new Output(content);
                }
                default -> throw new UnsupportedOperationException(called);
            }
            return null;
        });
    }

    /** What a called method does. */
    private interface Call {
        @Nullable
        Object answer(String called, Object[] arguments);
    }

    private static <T> T proxy(Class<T> type, Call call) {
        return type.cast(Proxy.newProxyInstance(
                type.getClassLoader(),
                new Class<?>[] {type},
                (proxy, called, arguments) ->
                        call.answer(called.getName(), arguments == null ? new Object[0] : arguments)));
    }

    private static final class Input extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Input(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException();
        }
    }

    private static final class Output extends ServletOutputStream {
        private final ByteArrayOutputStream bytes;

        Output(ByteArrayOutputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public void write(int written) {
            bytes.write(written);
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setWriteListener(WriteListener listener) {
            throw new UnsupportedOperationException();
        }
    }
}
