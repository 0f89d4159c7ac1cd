package org.certhall.plugins.sms.cmpp;

import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** Stands between gateway and centre, hands on every byte, and keeps what went by as a capture file. */
final class Wiretap implements AutoCloseable {
    static final int PORT = 7890;

    private static final int CLIENT_PORT = 40000;
    private static final int RAW_IP = 101;

    private final ServerSocket listener = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
    private final List<Segment> segments = new ArrayList<>();
    private final int centre;

    Wiretap(int centre) throws IOException {
        this.centre = centre;
        new Thread(this::serve, "wiretap").start();
    }

    private record Segment(boolean fromClient, byte[] bytes) {}

    int port() {
        return listener.getLocalPort();
    }

    /** Writes what went by, in the format of libpcap, as one TCP connection to {@link #PORT}. */
    synchronized Path capture(Path file) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(little(24)
                .putInt(0xa1b2c3d4)
                .putShort((short) 2)
                .putShort((short) 4)
                .putLong(0)
                .putInt(65535)
                .putInt(RAW_IP)
                .array());
        int fromClient = 1;
        int fromCentre = 1;
        for (Segment segment : segments) {
            byte[] packet = packet(
                    segment,
                    segment.fromClient() ? fromClient : fromCentre,
                    segment.fromClient() ? fromCentre : fromClient);
            out.write(little(16)
                    .putLong(0)
                    .putInt(packet.length)
                    .putInt(packet.length)
                    .array());
            out.write(packet);
            if (segment.fromClient()) {
                fromClient += segment.bytes().length;
            } else {
                fromCentre += segment.bytes().length;
            }
        }
        return Files.write(file, bytes.toByteArray());
    }

    @Override
    public void close() throws IOException {
        listener.close();
    }

    private void serve() {
        try (Socket client = listener.accept();
                Socket behind = new Socket(InetAddress.getLoopbackAddress(), centre)) {
            Thread back = new Thread(() -> copy(behind, client, false), "wiretap-back");
            back.start();
            copy(client, behind, true);
        } catch (IOException closed) {
            throw new IllegalStateException(closed);
        }
    }

    /** Units that were read together are parted again, so that each is a line of the reader's output. */
    private void copy(Socket from, Socket to, boolean fromClient) {
        try (DataInputStream in = new DataInputStream(from.getInputStream());
                OutputStream out = to.getOutputStream()) {
            while (true) {
                int length = in.readInt();
                byte[] unit = ByteBuffer.allocate(length).putInt(length).array();
                in.readFully(unit, 4, length - 4);
                synchronized (this) {
                    segments.add(new Segment(fromClient, unit));
                }
                out.write(unit);
                out.flush();
            }
        } catch (IOException closed) {
            assert closed != null;
        }
    }

    private static byte[] packet(Segment segment, int sequence, int acknowledged) {
        int length = 40 + segment.bytes().length;
        byte[] centre = {10, 0, 0, 1};
        byte[] client = {10, 0, 0, 2};
        return ByteBuffer.allocate(length)
                .putShort((short) 0x4500)
                .putShort((short) length)
                .putInt(0x4000)
                .putInt(0x40060000)
                .put(segment.fromClient() ? client : centre)
                .put(segment.fromClient() ? centre : client)
                .putShort((short) (segment.fromClient() ? CLIENT_PORT : PORT))
                .putShort((short) (segment.fromClient() ? PORT : CLIENT_PORT))
                .putInt(sequence)
                .putInt(acknowledged)
                .putInt(0x5018ffff)
                .putInt(0)
                .put(segment.bytes())
                .array();
    }

    private static ByteBuffer little(int length) {
        return ByteBuffer.allocate(length).order(ByteOrder.LITTLE_ENDIAN);
    }
}
