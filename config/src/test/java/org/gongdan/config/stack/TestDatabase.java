package org.gongdan.config.stack;

import org.postgresql.ds.PGSimpleDataSource;

/** An empty PostgreSQL database that belongs to one test class, and the role that owns it. */
public record TestDatabase(String url, String username, String password) {

    /** The role under which a service works here; it owns nothing. Its password is that of the owner. */
    public String serviceUsername() {
        return username + "_service";
    }

    /** A data source without a pool; each connection is a new session. */
    public PGSimpleDataSource dataSource() {
        var dataSource = new PGSimpleDataSource();
        dataSource.setUrl(url);
        dataSource.setUser(username);
        dataSource.setPassword(password);
        return dataSource;
    }
}
