package org.certhall.core.reconciliation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.certhall.core.reconciliation.TrialBooks.TODAY;

import java.lang.reflect.Method;
import java.nio.file.Path;
import java.util.Optional;
import org.certhall.api.access.Caller;
import org.certhall.api.access.Permitted;
import org.certhall.api.access.Role;
import org.certhall.api.finance.Figures;
import org.certhall.api.finance.FinanceTasks;
import org.certhall.api.finance.Reconciliation;
import org.certhall.core.store.Store;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Finance alone reaches any of it, and nobody without the guard. */
class RolesTest {
    @ParameterizedTest
    @ValueSource(classes = {FinanceTasks.class, Reconciliation.class, Figures.class})
    void everyCallAsksForFinance(Class<?> service) {
        assertThat(service.getMethods()).isNotEmpty();
        for (Method method : service.getMethods()) {
            Permitted permitted = method.getAnnotation(Permitted.class);
            assertThat(permitted.value()).as(method.getName()).containsExactly(Role.FINANCE);
            assertThat(permitted.everybody() || permitted.everyAccount() || permitted.console())
                    .as(method.getName())
                    .isFalse();
        }
    }

    @Test
    void nobodyGetsPastTheGuard(@TempDir Path folder) {
        try (TrialBooks books = new TrialBooks(Store.onH2(), folder)) {
            Caller stranger = new Caller.Console("karaf");

            assertThatThrownBy(() -> books.tasks.list(stranger, false, Optional.empty(), 1))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> books.tasks.settle(stranger, 1, "note")).isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> books.bills.fetch(stranger, books.place(TODAY)))
                    .isInstanceOf(IllegalStateException.class);
            assertThatThrownBy(() -> books.figures.of(stranger, TODAY, TODAY))
                    .isInstanceOf(IllegalStateException.class);
        }
    }
}
