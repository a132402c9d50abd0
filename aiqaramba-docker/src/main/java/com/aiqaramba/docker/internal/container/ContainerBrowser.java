package com.aiqaramba.docker.internal.container;

import com.aiqaramba.browser.internal.session.DrivenBrowser;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import com.aiqaramba.docker.internal.engine.Fate;

/** A browser in a container of its own. Thread-safe. */
final class ContainerBrowser implements StartedBrowser {
    private final DrivenBrowser driven;
    private final Fate fate;

    ContainerBrowser(DrivenBrowser driven, Fate fate) {
        this.driven = driven;
        this.fate = fate;
    }

    @Override
    public BrowserSession begin(SessionRequest request) throws InterruptedException {
        return ExplainedSession.of(driven.begin(request), fate);
    }

    @Override
    public boolean isAlive() throws InterruptedException {
        return driven.isAlive();
    }

    @Override
    public void close() {
        driven.close();
    }
}
