package org.certhall.core.payment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import javax.sql.DataSource;

/** A database before one of whose steps something happens: between any two of those of what is being done. */
final class SteppedDatabase {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final Runnable event;

    SteppedDatabase(Runnable event) {
        this.event = event;
    }

    /** Counts from now on: it happens before the step of this number, the first being 1. */
    void arm(int step) {
        left.set(step);
    }

    /** Ends the count, and tells whether it had come to that step. */
    boolean disarm() {
        return left.getAndSet(Integer.MAX_VALUE) <= 0;
    }

    DataSource around(DataSource database) {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, T subject) {
        return type.cast(Proxy.newProxyInstance(
                SteppedDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
                    String name = method.getName();
                    if (name.startsWith("execute") || name.equals("commit")) {
                        step();
                    }
                    try {
                        Object result = method.invoke(subject, values);
                        if (name.equals("commit")) {
                            step();
                        }
                        return wrapped(method.getReturnType(), result);
                    } catch (InvocationTargetException refused) {
                        throw refused.getCause();
                    }
                }));
    }

    @SuppressWarnings({"unchecked", "rawtypes"}) // the type is what the method promises
    private Object wrapped(Class<?> type, Object result) {
        boolean talks = type == Connection.class || (Statement.class.isAssignableFrom(type) && type.isInterface());
        return talks && result != null ? proxy((Class) type, result) : result;
    }

    private void step() {
        if (left.getAndUpdate(count -> count == Integer.MAX_VALUE ? count : count - 1) == 1) {
            event.run();
        }
    }
}
