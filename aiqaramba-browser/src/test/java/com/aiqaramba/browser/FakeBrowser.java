package com.aiqaramba.browser;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.util.concurrent.CountDownLatch;

/** A browser that shows nothing, and its session. */
final class FakeBrowser implements StartedBrowser, BrowserSession {
    private final CountDownLatch closed = new CountDownLatch(1);
    private final Runnable end;
    private volatile boolean alive = true;
    private volatile boolean begun;

    FakeBrowser(Runnable end) {
        this.end = end;
    }

    void die() {
        alive = false;
    }

    boolean isClosed() {
        return closed.getCount() == 0;
    }

    void awaitClosed() throws InterruptedException {
        closed.await();
    }

    @Override
    public boolean isAlive() {
        return alive;
    }

    @Override
    public BrowserSession begin(SessionRequest request) {
        if (begun) {
            throw new AssertionError("It has served a run.");
        }
        begun = true;
        return this;
    }

    @Override
    public void close() {
        end.run();
        closed.countDown();
    }

    @Override
    public Observation observe() {
        throw new AssertionError("Nobody looks at it.");
    }

    @Override
    public ActionResult perform(BrowserAction action) {
        return ActionResult.done();
    }

    @Override
    public Screenshot screenshot() {
        throw new AssertionError("Nobody looks at it.");
    }
}
