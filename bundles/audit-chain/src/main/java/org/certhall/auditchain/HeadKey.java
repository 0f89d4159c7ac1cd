package org.certhall.auditchain;

import java.security.GeneralSecurityException;
import java.security.KeyFactory;
import java.security.PublicKey;
import java.security.Signature;
import java.security.spec.X509EncodedKeySpec;
import java.util.Base64;
import java.util.HexFormat;

/** A public key of Ed25519 that heads are verified with; its file is a SubjectPublicKeyInfo in PEM (RFC 7468). */
public final class HeadKey {
    private static final String ALGORITHM = "Ed25519";
    private static final String BEGIN = "-----BEGIN PUBLIC KEY-----";
    private static final String END = "-----END PUBLIC KEY-----";
    private static final int ID_BYTES = 8;

    private final PublicKey key;

    public HeadKey(PublicKey key) {
        this.key = key;
    }

    /**
     * Reads the first public key of a PEM text.
     *
     * @throws IllegalArgumentException where there is none
     */
    public static HeadKey parse(String pem) {
        int begin = pem.indexOf(BEGIN);
        int end = pem.indexOf(END);
        if (begin < 0 || end < begin) {
            throw new IllegalArgumentException("there is no public key");
        }
        byte[] der = Base64.getMimeDecoder().decode(pem.substring(begin + BEGIN.length(), end));
        try {
            return new HeadKey(KeyFactory.getInstance(ALGORITHM).generatePublic(new X509EncodedKeySpec(der)));
        } catch (GeneralSecurityException wrong) {
            throw new IllegalArgumentException("this is no public key of Ed25519", wrong);
        }
    }

    /** Gives the first 16 hexadecimal digits of SHA-256 over the SubjectPublicKeyInfo. */
    public String id() {
        return HexFormat.of().formatHex(ChainHash.sha256().digest(key.getEncoded()), 0, ID_BYTES);
    }

    public String pem() {
        return BEGIN + "\n" + Base64.getEncoder().encodeToString(key.getEncoded()) + "\n" + END + "\n";
    }

    /** Tells whether this key signed the head. */
    public boolean signed(Head head) {
        try {
            Signature signature = Signature.getInstance(ALGORITHM);
            signature.initVerify(key);
            signature.update(head.signed());
            return signature.verify(head.signatureBytes());
        } catch (GeneralSecurityException malformed) {
            return false;
        }
    }
}
