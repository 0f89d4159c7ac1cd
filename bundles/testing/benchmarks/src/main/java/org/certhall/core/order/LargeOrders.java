package org.certhall.core.order;

import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.LocalDate;
import java.util.Optional;
import java.util.Random;
import javax.sql.DataSource;
import org.certhall.api.access.AccountId;
import org.certhall.api.identifier.OrderNumber;
import org.certhall.api.order.OrderPage;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.NullMarked;

/** Core's own list of a million orders; it stands in core's package to reach it. */
@NullMarked
public final class LargeOrders {
    /** Who has filled in 20,000 orders for others; everybody else has 49. */
    public static final AccountId AGENT = new AccountId(1);

    public static final int AGENTS_ORDERS = 20_000;
    public static final int OWNERS = 20_000;

    private static final int EACH = 49;
    public static final int ORDERS = AGENTS_ORDERS + OWNERS * EACH;

    private static final LocalDate DAY = LocalDate.of(2026, 1, 1);
    private static final int BATCH = 1000;
    private static final int PORTION = 20_000;
    private static final String OWNER =
            "case when i <= " + AGENTS_ORDERS + " then 1 else 2 + (i - " + (AGENTS_ORDERS + 1) + ") / " + EACH + " end";
    private static final String NAME = "concat('北京第', i, '号有限公司')";
    private static final String STATE = "case mod(i, 5) when 0 then 'DRAFT' when 1 then 'UNDER_REVIEW'"
            + " when 2 then 'PAID' when 3 then 'COMPLETED' else 'CANCELLED' end";
    private static final String TIME = "timestamp with time zone '2026-01-01 00:00:00+00' + i * interval '20' second";
    private static final String ORDERS_OF_THEM =
            "insert into customer_order (id, number, owner, entered_by, place, kind,"
                    + " state, version, created, changed, steps, subject_kind, project_id, project_version, project_zh,"
                    + " project_en, offer, certificate_type, years, quantity, key_type, delivery, price_fen,"
                    + " organisation_name, search_text, answers_revision) select i, number, " + OWNER + ", " + OWNER
                    + ", 'WEB', 'NEW', " + STATE + ", 1, " + TIME + ", " + TIME
                    + ", 1, 'ORGANISATION', 'zqyl', '1.0.0', '中企云链证书申请项目', 'ZQYL', repeat('offer ', 80),"
                    + " 'enterprise-standard', 1, 2, 'cfca', 'COURIER', 57500, " + NAME + ", concat(number, chr(10), "
                    + NAME
                    + ", chr(10), '中企云链证书申请项目', chr(10), 'zqyl'), 0 from given";

    private final DataSource database;
    private final UnitOfWork units;

    public LargeOrders(DataSource database, UnitOfWork units) {
        this.database = database;
        this.units = units;
    }

    /** Gives the number of one of the orders, counted from 1. */
    public static OrderNumber number(int order) {
        return OrderNumber.draw(DAY, new Random() {
            private static final long serialVersionUID = 1;

            @Override
            public int nextInt(int bound) {
                return order;
            }
        });
    }

    /** Makes accounts and orders, each 20 seconds after the one before; those of one owner come together. */
    public void fill() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table given (i integer primary key, number varchar(14) not null)");
            connection.setAutoCommit(false);
            try (PreparedStatement insert = connection.prepareStatement("insert into given values (?, ?)")) {
                for (int order = 1; order <= ORDERS; order++) {
                    insert.setInt(1, order);
                    insert.setString(2, number(order).value());
                    insert.addBatch();
                    if (order % BATCH == 0) {
                        insert.executeBatch();
                    }
                }
            }
            statement.execute("insert into account (id, state, locale, created) select i, 'CLOSED', 'zh-CN',"
                    + " timestamp with time zone '2026-01-01 00:00:00+00' from given where i <= " + (OWNERS + 1));
            connection.commit();
            connection.setAutoCommit(true);
            for (int from = 0; from < ORDERS; from += PORTION) {
                statement.execute(ORDERS_OF_THEM + " where i > " + from + " and i <= " + (from + PORTION));
            }
            boolean h2 = connection.getMetaData().getDatabaseProductName().equals("H2");
            statement.execute(h2 ? "analyze" : "vacuum analyze");
        }
    }

    /** Gives a page as the service gives it to its owner. */
    public OrderPage page(AccountId owner, OrderPage.Search search, Optional<OrderPage.Place> after, int lines) {
        return units.read(entities -> OrderLines.page(entities, Optional.of(owner), search, after, lines));
    }
}
