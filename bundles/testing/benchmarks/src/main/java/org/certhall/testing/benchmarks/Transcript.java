package org.certhall.testing.benchmarks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/** What was said to a database in one go, statement by statement with its values, so that plain JDBC can say it again. */
final class Transcript {
    private static final ThreadLocal<Transcript> UNDER_WAY = new ThreadLocal<>();

    private final List<String> statements = new ArrayList<>();
    private final List<Call> calls = new ArrayList<>();

    /** @param statement its place in the list; below zero for the connection itself */
    private record Call(int statement, Method method, Object[] values) {}

    private Transcript() {}

    /** Writes down what is said on this thread to a database of {@link #listening}. */
    static Transcript of(Runnable work) {
        Transcript transcript = new Transcript();
        UNDER_WAY.set(transcript);
        try {
            work.run();
        } finally {
            UNDER_WAY.remove();
        }
        if (transcript.calls.isEmpty()) {
            throw new IllegalStateException("nothing was said to the database");
        }
        return transcript;
    }

    /** Gives the same database, all of whose statements can be written down. */
    static DataSource listening(DataSource database) {
        return heard(DataSource.class, database, (method, values, result) -> {
            return result instanceof Connection connection ? listening(connection) : result;
        });
    }

    private static Connection listening(Connection connection) {
        return heard(Connection.class, connection, (method, values, result) -> {
            Transcript transcript = UNDER_WAY.get();
            if (transcript == null) {
                return result;
            }
            if (result instanceof PreparedStatement statement) {
                transcript.statements.add((String) values[0]);
                return transcript.listening(statement, transcript.statements.size() - 1);
            }
            if (method.getName().equals("commit") || method.getName().equals("rollback")) {
                transcript.calls.add(new Call(-1, method, new Object[0]));
            }
            return result;
        });
    }

    private PreparedStatement listening(PreparedStatement statement, int place) {
        return heard(PreparedStatement.class, statement, (method, values, result) -> {
            String name = method.getName();
            boolean value = name.startsWith("set") && values.length > 1;
            if (value || name.startsWith("execute") || name.equals("addBatch")) {
                calls.add(new Call(place, method, values));
            }
            return result;
        });
    }

    /** Says it again. */
    void say(Connection connection) throws SQLException {
        Map<Integer, PreparedStatement> prepared = new HashMap<>();
        for (Call call : calls) {
            if (call.statement() < 0) {
                ask(connection, call);
            } else {
                PreparedStatement statement = prepared.get(call.statement());
                if (statement == null) {
                    statement = connection.prepareStatement(statements.get(call.statement()));
                    prepared.put(call.statement(), statement);
                }
                if (ask(statement, call) instanceof ResultSet rows) {
                    read(rows);
                }
            }
        }
        for (PreparedStatement statement : prepared.values()) {
            statement.close();
        }
    }

    private static Object ask(Object whom, Call call) throws SQLException {
        try {
            return call.method().invoke(whom, call.values());
        } catch (InvocationTargetException refused) {
            if (refused.getCause() instanceof SQLException cause) {
                throw cause;
            }
            throw new IllegalStateException(refused);
        } catch (IllegalAccessException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    private static void read(ResultSet rows) throws SQLException {
        int columns = rows.getMetaData().getColumnCount();
        while (rows.next()) {
            for (int column = 1; column <= columns; column++) {
                rows.getObject(column);
            }
        }
        rows.close();
    }

    /** Counts the statements. */
    int size() {
        return statements.size();
    }

    private interface Ear {
        Object after(Method method, Object[] values, Object result);
    }

    private static <T> T heard(Class<T> type, T subject, Ear ear) {
        InvocationHandler handler = (proxy, method, values) -> {
            Object[] given = values == null ? new Object[0] : values;
            try {
                return ear.after(method, given, method.invoke(subject, given));
            } catch (InvocationTargetException refused) {
                throw refused.getCause();
            }
        };
        return type.cast(Proxy.newProxyInstance(Transcript.class.getClassLoader(), new Class<?>[] {type}, handler));
    }
}
