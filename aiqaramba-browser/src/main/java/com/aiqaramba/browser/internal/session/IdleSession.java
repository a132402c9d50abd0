package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.spi.BrowserSession;
import java.time.Duration;

/** A session that is closed when nobody has used it for a while; from then on every call says so. */
final class IdleSession extends SessionDecorator {
    private final IdleWatch watch;

    IdleSession(BrowserSession session, Duration limit, Alarm alarm) {
        super(session);
        this.watch = new IdleWatch(limit, alarm, session::close);
    }

    @Override
    <T> T use(Use<T> use) throws InterruptedException {
        watch.beforeUse();
        try {
            return use.run();
        } finally {
            watch.afterUse();
        }
    }

    @Override
    public void close() {
        watch.stop();
        super.close();
    }
}
