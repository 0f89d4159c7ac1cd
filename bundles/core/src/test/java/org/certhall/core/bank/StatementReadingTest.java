package org.certhall.core.bank;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.certhall.api.bank.DepositAnswer.Fault;
import org.certhall.api.bank.StatementAnswer;
import org.certhall.api.bank.StatementAnswer.Entries;
import org.certhall.api.bank.StatementAnswer.Unavailable;
import org.certhall.api.bank.StatementEntry;
import org.certhall.api.bank.StatementSource;
import org.certhall.api.value.Money;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Accounts are read on from where they were left, entry by entry, each once. */
class StatementReadingTest {
    private final Store store = Store.onH2();
    private final List<String> heard = new ArrayList<>();
    private boolean fails;
    private final StatementReading reading = new StatementReading(store.units(), List.of((entities, source, entry) -> {
        if (fails) {
            throw new IllegalStateException("a fault of the follower");
        }
        heard.add(source + " " + entry.reference());
    }));
    private final Pages account = new Pages("icbc");

    StatementReadingTest() {
        reading.add(account);
    }

    @AfterEach
    void close() {
        reading.close();
        store.close();
    }

    @Test
    void goesOnPageByPageAndTellsEachEntryOnce() {
        account.pages = List.of("a", "b", "c");

        reading.read();
        reading.read();

        assertThat(heard).containsExactly("icbc a", "icbc b", "icbc c");
        account.pages = List.of("a", "b", "c", "d");
        reading.read();
        assertThat(heard).last().isEqualTo("icbc d");
        assertThat(account.asked).containsExactly("", "1", "2", "3", "3");
    }

    @Test
    void whatCouldNotBeNotedIsFetchedAgain() {
        account.pages = List.of("a");
        fails = true;
        reading.read();
        fails = false;

        reading.read();

        assertThat(heard).containsExactly("icbc a");
    }

    @Test
    void anAccountThatCannotBeReadDoesNotHoldUpOthers() {
        account.away = true;
        Pages other = new Pages("ccb");
        other.pages = List.of("x");
        reading.add(other);

        reading.read();
        account.away = false;
        account.pages = List.of("a");
        reading.read();

        assertThat(heard).containsExactly("ccb x", "icbc a");
    }

    /** An account whose pages have one entry each, and whose places are their numbers. */
    private static final class Pages implements StatementSource {
        private final String id;
        private final List<String> asked = new ArrayList<>();
        private List<String> pages = List.of();
        private boolean away;

        Pages(String id) {
            this.id = id;
        }

        @Override
        public String id() {
            return id;
        }

        @Override
        public StatementAnswer fetch(String after, Duration deadline) {
            asked.add(after);
            if (away) {
                return new Unavailable("down");
            }
            int at = after.isEmpty() ? 0 : Integer.parseInt(after);
            if (at >= pages.size()) {
                return new Entries(List.of(), after, false);
            }
            StatementEntry entry = new StatementEntry(
                    pages.get(at),
                    StatementEntry.Kind.CREDIT,
                    new Money(1),
                    "",
                    "",
                    "",
                    "",
                    Fault.OTHER,
                    Instant.EPOCH);
            return new Entries(List.of(entry), Integer.toString(at + 1), at + 1 < pages.size());
        }
    }
}
