package org.certhall.api.value;

/** A running subscription; closing it twice does no harm. */
@FunctionalInterface
public interface Subscription extends AutoCloseable {
    @Override
    void close();
}
