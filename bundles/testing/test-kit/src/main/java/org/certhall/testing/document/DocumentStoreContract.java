package org.certhall.testing.document;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.certhall.api.document.DocumentStore;
import org.junit.jupiter.api.Test;

/** What every {@link DocumentStore} must keep; a store's author extends this class. */
public abstract class DocumentStoreContract {
    private static final String KEY = "0123456789abcdef0123456789abcdef";
    private static final int LARGEST = 2 << 20;

    /** Gives the store under test; another one before every test. */
    protected abstract DocumentStore store();

    /** Gives the store as another process finds it that starts after this one. */
    protected abstract DocumentStore reopened();

    @Test
    final void hasAPlainIdAndANameInBothLanguages() {
        assertThat(store().id()).matches("[a-z][a-z0-9.-]{0,62}");
        assertThat(store().name().in(Locale.CHINESE)).isNotBlank();
        assertThat(store().name().in(Locale.ENGLISH)).isNotBlank();
    }

    @Test
    final void givesBackWhatItKeepsByteForByte() {
        byte[] largest = bytes(LARGEST, 1);

        store().put(KEY, largest);

        assertThat(store().get(KEY)).hasValue(largest);
        assertThat(reopened().get(KEY)).hasValue(largest);
    }

    @Test
    final void takesKeysUpToSixtyFourLettersDigitsAndHyphens() {
        String key = "Az09-".repeat(12) + "Az09";

        store().put(key, bytes(10, 2));

        assertThat(store().get(key)).hasValue(bytes(10, 2));
    }

    @Test
    final void keepsNothingOfWhatAKeyHeldBefore() {
        store().put(KEY, bytes(LARGEST, 3));
        store().put(KEY, bytes(5, 4));

        assertThat(store().get(KEY)).hasValue(bytes(5, 4));
    }

    @Test
    final void forgetsAndDoesNotMindForgettingTwice() {
        store().put(KEY, bytes(10, 5));
        store().put("another", bytes(10, 6));

        store().delete(KEY);
        store().delete(KEY);

        assertThat(store().get(KEY)).isEmpty();
        assertThat(store().get("another")).isPresent();
    }

    @Test
    final void knowsNothingOfOtherKeys() {
        store().put(KEY, bytes(10, 7));

        assertThat(store().get(KEY.substring(1))).isEmpty();
        assertThat(store().get("never")).isEmpty();
    }

    @Test
    final void servesManyAtOnce() throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(6);
        try {
            List<Future<?>> served = new ArrayList<>();
            for (int i = 0; i < 30; i++) {
                int each = i;
                served.add(threads.submit(() -> {
                    store().put("key-" + each, bytes(100_000, each));
                    assertThat(store().get("key-" + each)).hasValue(bytes(100_000, each));
                }));
            }
            for (Future<?> each : served) {
                each.get();
            }
        } finally {
            threads.shutdown();
        }
    }

    private static byte[] bytes(int length, long seed) {
        byte[] bytes = new byte[length];
        new Random(seed).nextBytes(bytes);
        return bytes;
    }
}
