package org.certhall.api.identifier;

import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What came of reading a typed identifier: the identifier, or the first thing that is wrong with it. */
public final class Reading<T> {
    private final @Nullable T identifier;
    private final @Nullable Fault fault;

    private Reading(@Nullable T identifier, @Nullable Fault fault) {
        this.identifier = identifier;
        this.fault = fault;
    }

    static <T> Reading<T> of(T identifier) {
        return new Reading<>(identifier, null);
    }

    static <T> Reading<T> wrong(Fault fault) {
        return new Reading<>(null, fault);
    }

    /** Gives the identifier, or nothing where there is a fault. */
    public Optional<T> identifier() {
        return Optional.ofNullable(identifier);
    }

    /** Gives the fault, or nothing where there is an identifier. */
    public Optional<Fault> fault() {
        return Optional.ofNullable(fault);
    }
}
