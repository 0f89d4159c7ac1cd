package org.certhall.testing.peers;

import java.io.BufferedInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import org.jspecify.annotations.Nullable;

/** Lines of SMTP, byte for byte. */
final class SmtpLines {
    private final InputStream in;
    private final OutputStream out;

    SmtpLines(Socket socket) throws IOException {
        in = new BufferedInputStream(socket.getInputStream());
        out = socket.getOutputStream();
    }

    /** Reads a line without its end; null at the end of the stream. */
    @Nullable
    String read() throws IOException {
        ByteArrayOutputStream line = new ByteArrayOutputStream();
        int next = in.read();
        while (next >= 0 && next != '\n') {
            if (next != '\r') {
                line.write(next);
            }
            next = in.read();
        }
        return next < 0 ? null : line.toString(StandardCharsets.ISO_8859_1);
    }

    /** Reads a reply, of one line or of several. */
    String readReply() throws IOException {
        StringBuilder reply = new StringBuilder();
        String line = read();
        while (line != null && line.length() > 3 && line.charAt(3) == '-') {
            reply.append(line).append("\r\n");
            line = read();
        }
        if (line == null) {
            throw new IOException("the server is gone");
        }
        return reply.append(line).append("\r\n").toString();
    }

    void write(String text) throws IOException {
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
        out.flush();
    }
}
