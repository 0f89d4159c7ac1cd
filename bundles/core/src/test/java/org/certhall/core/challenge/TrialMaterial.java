package org.certhall.core.challenge;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.certhall.api.credential.CaptchaMaterial;

/** Draws nothing: the picture is the glyphs, and the task is its own proof. */
record TrialMaterial(String glyphs) implements CaptchaMaterial {
    @Override
    public byte[] draw(String drawn) {
        return drawn.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String task(byte[] key, String nonce, Instant expires) {
        return HexFormat.of().formatHex(key) + " " + nonce + " " + expires.getEpochSecond();
    }

    @Override
    public Optional<String> check(byte[] key, String payload, Instant now) {
        List<String> parts = List.of(payload.split(" "));
        boolean right = parts.size() == 3
                && parts.get(0).equals(HexFormat.of().formatHex(key))
                && now.getEpochSecond() < Long.parseLong(parts.get(2));
        return right ? Optional.of(parts.get(1)) : Optional.empty();
    }
}
