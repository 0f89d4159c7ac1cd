package org.certhall.auditchain;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.Signature;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** A small log with its heads and its key, as an export has them. */
public final class Log {
    private static final Instant START = Instant.parse("2026-11-22T16:30:00.123456Z");

    private final KeyPair pair;
    private final List<String> records = new ArrayList<>();
    private final List<String> heads = new ArrayList<>();
    private final ChainHash chain = new ChainHash();
    private byte[] hash = ChainHash.start();
    private String previous = Head.NONE;

    /** Makes a log with a head after each {@code step} records. */
    public Log(int count, int step) throws GeneralSecurityException {
        pair = KeyPairGenerator.getInstance("Ed25519").generateKeyPair();
        for (int number = 1; number <= count; number++) {
            byte[] line = line(number);
            records.add(new String(line, StandardCharsets.UTF_8));
            hash = chain.after(hash, line);
            if (number % step == 0 || number == count) {
                Head head = Head.sign(number, hash, START, key().id(), previous, this::sign);
                heads.add(head.line());
                previous = head.digest();
            }
        }
    }

    private static byte[] line(int number) {
        Instant at = START.plusMillis(number);
        String details = Details.json(Map.of("try", "" + number, "名", "\"number\":5,"));
        return RecordLine.of(number, at, "anonymous", "login.failed", "account:" + number, "", details);
    }

    private byte[] sign(byte[] message) {
        try {
            Signature signature = Signature.getInstance("Ed25519");
            signature.initSign(pair.getPrivate());
            signature.update(message);
            return signature.sign();
        } catch (GeneralSecurityException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    public HeadKey key() {
        return new HeadKey(pair.getPublic());
    }

    public List<String> records() {
        return records;
    }

    public List<String> heads() {
        return heads;
    }

    /** Writes records, heads and key into a folder and gives their paths in this order. */
    public String[] write(Path folder) throws IOException {
        Path lines = Files.writeString(folder.resolve("records.jsonl"), text(records));
        Path signed = Files.writeString(folder.resolve("heads.log"), text(heads));
        Path key = Files.writeString(folder.resolve("key.pem"), key().pem());
        return new String[] {lines.toString(), signed.toString(), key.toString()};
    }

    private static String text(List<String> lines) {
        return lines.isEmpty() ? "" : String.join("\n", lines) + "\n";
    }
}
