package org.gongdan.config.stack;

import org.springframework.boot.context.event.ApplicationPreparedEvent;
import org.springframework.context.ApplicationListener;

/** Notes every application that a test starts, so that it ends before the database it uses. */
final class ClosesBeforePostgres implements ApplicationListener<ApplicationPreparedEvent> {

    @Override
    public void onApplicationEvent(ApplicationPreparedEvent event) {
        TestPostgres.closeFirst(event.getApplicationContext());
    }
}
