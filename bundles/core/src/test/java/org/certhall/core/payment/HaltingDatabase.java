package org.certhall.core.payment;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.Statement;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.locks.LockSupport;
import javax.sql.DataSource;

/** A database that tells before one of the steps of what is being done, and then stands still until somebody kills it all. */
final class HaltingDatabase {
    private final AtomicInteger left = new AtomicInteger(Integer.MAX_VALUE);
    private final Runnable told;

    HaltingDatabase(Runnable told) {
        this.told = told;
    }

    /** Counts from now on: stands still before the step of this number, the first being 1. */
    void arm(int step) {
        left.set(step);
    }

    void disarm() {
        left.set(Integer.MAX_VALUE);
    }

    DataSource around(DataSource database) {
        return proxy(DataSource.class, database);
    }

    private <T> T proxy(Class<T> type, T subject) {
        return type.cast(Proxy.newProxyInstance(
                HaltingDatabase.class.getClassLoader(), new Class<?>[] {type}, (proxy, method, values) -> {
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
            told.run();
            while (true) {
                LockSupport.park();
            }
        }
    }
}
