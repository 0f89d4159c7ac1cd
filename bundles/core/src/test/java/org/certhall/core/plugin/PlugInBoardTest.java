package org.certhall.core.plugin;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import org.certhall.api.plugin.PlugIn;
import org.certhall.api.plugin.PlugInId;
import org.certhall.api.plugin.PlugInState;
import org.certhall.api.value.LocalisedText;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class PlugInBoardTest {
    private static final PlugInId KEY = new PlugInId("key-type", "cfca");
    private static final PlugInId PROJECT = new PlugInId("project", "zqyl");

    private final PlugInBoard board = new PlugInBoard();

    @AfterEach
    void close() {
        board.close();
    }

    @Test
    void showsTheListsOfAllSourcesAsOneByKindAndId() {
        board.publish("b", List.of(plugIn(PROJECT, KEY)));
        board.publish("a", List.of(plugIn(KEY)));
        assertThat(board.plugIns()).extracting(PlugIn::id).containsExactly(KEY, PROJECT);
    }

    @Test
    void replacesWhatASourcePublishedBefore() {
        board.publish("a", List.of(plugIn(KEY)));
        board.publish("a", List.of(plugIn(PROJECT)));
        assertThat(board.plugIns()).extracting(PlugIn::id).containsExactly(PROJECT);
    }

    @Test
    void forgetsWhatASourceWithdraws() {
        board.publish("a", List.of(plugIn(KEY)));
        board.withdraw("a");
        board.withdraw("never published");
        assertThat(board.plugIns()).isEmpty();
    }

    @Test
    void knowsWhoUsesAPlugIn() {
        board.publish("a", List.of(plugIn(KEY), plugIn(PROJECT, KEY)));
        assertThat(board.usersOf(KEY)).containsExactly(PROJECT);
        assertThat(board.usersOf(PROJECT)).isEmpty();
        board.publish("a", List.of(plugIn(KEY)));
        assertThat(board.usersOf(KEY)).isEmpty();
    }

    @Test
    void callsBackAfterAChange() throws InterruptedException {
        Semaphore calls = new Semaphore(0);
        board.subscribe(calls::release);
        board.publish("a", List.of(plugIn(KEY)));
        assertThat(calls.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
    }

    @Test
    void doesNotCallBackAfterTheSubscriptionIsClosed() throws InterruptedException {
        Semaphore closed = new Semaphore(0);
        Semaphore open = new Semaphore(0);
        board.subscribe(closed::release).close();
        board.subscribe(open::release);
        board.publish("a", List.of(plugIn(KEY)));
        assertThat(open.tryAcquire(10, TimeUnit.SECONDS)).isTrue();
        assertThat(closed.availablePermits()).isZero();
    }

    private static PlugIn plugIn(PlugInId id, PlugInId... needs) {
        return new PlugIn(id, LocalisedText.same(id.id()), "1", PlugInState.ACTIVE, "", "bundle", 1, Set.of(needs));
    }
}
