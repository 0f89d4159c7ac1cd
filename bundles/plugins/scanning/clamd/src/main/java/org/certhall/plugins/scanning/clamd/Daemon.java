package org.certhall.plugins.scanning.clamd;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.SocketAddress;
import java.net.StandardProtocolFamily;
import java.net.UnixDomainSocketAddress;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import java.nio.charset.StandardCharsets;

/** One conversation with the daemon (clamd(8), command INSTREAM); whoever closes it ends it at once. */
final class Daemon implements AutoCloseable {
    private static final byte[] COMMAND = "zINSTREAM\0".getBytes(StandardCharsets.US_ASCII);
    private static final int CHUNK = 64 << 10;
    private static final int LONGEST_ANSWER = 4096;

    private final SocketAddress address;
    private final SocketChannel channel;

    Daemon(SocketAddress address) throws IOException {
        this.address = address;
        channel = address instanceof UnixDomainSocketAddress
                ? SocketChannel.open(StandardProtocolFamily.UNIX)
                : SocketChannel.open();
    }

    /** Gives the daemon's answer, such as {@code stream: OK}. */
    String scan(byte[] file) throws IOException {
        channel.connect(address);
        write(ByteBuffer.wrap(COMMAND));
        for (int at = 0; at < file.length; at += CHUNK) {
            int length = Math.min(CHUNK, file.length - at);
            write(length(length));
            write(ByteBuffer.wrap(file, at, length));
        }
        write(length(0));
        return answer();
    }

    private String answer() throws IOException {
        ByteArrayOutputStream answer = new ByteArrayOutputStream();
        ByteBuffer buffer = ByteBuffer.allocate(LONGEST_ANSWER);
        while (answer.size() < LONGEST_ANSWER && channel.read(buffer) >= 0) {
            buffer.flip();
            while (buffer.hasRemaining()) {
                byte next = buffer.get();
                if (next == 0) {
                    return answer.toString(StandardCharsets.UTF_8);
                }
                answer.write(next);
            }
            buffer.clear();
        }
        throw new IOException("the daemon ended the conversation without an answer");
    }

    private void write(ByteBuffer bytes) throws IOException {
        while (bytes.hasRemaining()) {
            channel.write(bytes);
        }
    }

    private static ByteBuffer length(int length) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(length).flip();
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
