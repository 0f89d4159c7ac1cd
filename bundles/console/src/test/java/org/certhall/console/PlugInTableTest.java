package org.certhall.console;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Set;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInRegistry;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.certhall.api.value.Subscription;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class PlugInTableTest {
    private static final PlugInId KEY = new PlugInId("key-type", "cfca");
    private static final PlugIn KEY_TYPE = plugIn(KEY, "CFCA", PlugInState.ACTIVE, "", Set.of());
    private static final PlugIn PROJECT = plugIn(
            new PlugInId("project", "zqyl"), "中企云链", PlugInState.WAITING, "等待安装：certificate-type:x", Set.of(KEY));

    private final PlugInRegistry registry = new FixedRegistry(List.of(KEY_TYPE, PROJECT));

    @Test
    void showsEveryPlugInWithItsReasonAndItsUsers() {
        assertThat(table(null, null))
                .containsSubsequence("key-type", "cfca", "ACTIVE", "project:zqyl")
                .containsSubsequence("project", "zqyl", "中企云链", "WAITING", "7 some.bundle", "等待安装：certificate-type:x");
    }

    @Test
    void showsOneKind() {
        assertThat(table("project", null)).contains("zqyl").doesNotContain("CFCA");
    }

    @Test
    void showsOneStateInWhateverCaseItIsTyped() {
        assertThat(table(null, "Waiting")).contains("zqyl").doesNotContain("CFCA");
    }

    @Test
    void saysThatThereIsNothing() {
        assertThat(table("bank", null)).contains("No plug-ins");
    }

    @Test
    void writesTheSameAsJson() throws IOException {
        JsonNode lines = new ObjectMapper().readTree(print(new PlugInTable(registry, null, null), true));

        assertThat(lines).hasSize(2);
        assertThat(lines.get(0).at("/usedBy/0").asText()).isEqualTo("project:zqyl");
        assertThat(lines.get(1).at("/name").asText()).isEqualTo("中企云链");
        assertThat(lines.get(1).at("/needs/0").asText()).isEqualTo("key-type:cfca");
        assertThat(lines.get(1).at("/bundleId").asLong()).isEqualTo(7);
    }

    private String table(@Nullable String kind, @Nullable String state) {
        return print(new PlugInTable(registry, kind, state), false);
    }

    private static String print(PlugInTable table, boolean json) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        table.print(new PrintStream(out, true, StandardCharsets.UTF_8), json);
        return out.toString(StandardCharsets.UTF_8);
    }

    private static PlugIn plugIn(PlugInId id, String name, PlugInState state, String reason, Set<PlugInId> needs) {
        return new PlugIn(id, LocalisedText.same(name), "1.0", state, reason, "some.bundle", 7, needs);
    }

    private record FixedRegistry(List<PlugIn> plugIns) implements PlugInRegistry {
        @Override
        public void publish(String source, List<PlugIn> published) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void withdraw(String source) {
            throw new UnsupportedOperationException();
        }

        @Override
        public Set<PlugInId> usersOf(PlugInId id) {
            return id.equals(KEY) ? Set.of(PROJECT.id()) : Set.of();
        }

        @Override
        public Subscription subscribe(Runnable changed) {
            return () -> {};
        }
    }
}
