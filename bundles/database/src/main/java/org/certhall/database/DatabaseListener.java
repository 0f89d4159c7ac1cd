package org.certhall.database;

import javax.sql.DataSource;

/** Hears what becomes of the database; called on the thread that watches it. */
interface DatabaseListener {
    /** The database answered for the first time and its tables are up to date: work may begin. */
    void opened(DataSource pool);

    /** The database answers. Called once per change. */
    void answering(String version);

    /** The database does not answer; it is tried again without anybody's doing. Called once per reason. */
    void silent(String reason);

    /** The database answers, but its tables are not as they should be; tried again, but somebody has to mend it. */
    void unusable(String reason);

    /** The pool is about to be closed. */
    void closing();
}
