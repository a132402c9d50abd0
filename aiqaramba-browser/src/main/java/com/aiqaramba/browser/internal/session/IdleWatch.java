package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;

/**
 * Watch that ends what nobody has used for a while. A use counts from its beginning to its end, however long it takes.
 * Thread-safe.
 */
final class IdleWatch {
    private final Duration limit;
    private final Alarm alarm;
    private final Runnable end;
    private Runnable silence = () -> {};
    private long uses;
    private boolean over;
    private boolean expired;

    IdleWatch(Duration limit, Alarm alarm, Runnable end) {
        this.limit = limit;
        this.alarm = alarm;
        this.end = end;
        afterUse();
    }

    /** Begins a use. */
    synchronized void beforeUse() {
        if (expired) {
            throw new BrowserException("Nobody used the browser for " + limit.toSeconds()
                    + " seconds, so it was closed. Open a new session, or set a longer idle timeout in the"
                    + " BrowserProfile.");
        }
        uses++;
        silence.run();
    }

    /** Ends a use; the time begins anew. */
    synchronized void afterUse() {
        if (!over) {
            long latest = uses;
            silence = alarm.in(limit, () -> expireUnlessUsedSince(latest));
        }
    }

    /** Watches no more. */
    synchronized void stop() {
        over = true;
        silence.run();
    }

    private void expireUnlessUsedSince(long use) {
        synchronized (this) {
            if (over || uses != use) {
                return;
            }
            over = true;
            expired = true;
        }
        end.run();
    }
}
