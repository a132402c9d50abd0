package com.aiqaramba.browser;

import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserSource;
import com.aiqaramba.core.spi.SessionListener;
import com.aiqaramba.core.spi.StartedBrowser;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.Semaphore;

/** Starts fake browsers under a limit, as many as it is allowed to. */
final class FakeSource implements BrowserSource {
    private final BrowserLimit limit;
    private final Semaphore allowed = new Semaphore(0);
    private final BlockingQueue<FakeBrowser> started = new LinkedBlockingQueue<>();
    private final Semaphore starting = new Semaphore(0);

    FakeSource(BrowserLimit limit) {
        this.limit = limit;
    }

    FakeSource allow(int starts) {
        allowed.release(starts);
        return this;
    }

    @Override
    public StartedBrowser start(BrowserProfile profile, SessionListener listener) throws InterruptedException {
        BrowserLimit.Permit permit = limit.acquire(listener);
        boolean done = false;
        try {
            starting.release();
            allowed.acquire();
            permit.started();
            FakeBrowser browser = new FakeBrowser(permit::close);
            started.add(browser);
            done = true;
            return browser;
        } finally {
            if (!done) {
                permit.close();
            }
        }
    }

    /** Waits until one more start has begun. */
    void awaitStarting() {
        starting.acquireUninterruptibly();
    }

    /** Waits for the next browser that was started. */
    FakeBrowser next() throws InterruptedException {
        return started.take();
    }

    boolean hasNext() {
        return !started.isEmpty();
    }
}
