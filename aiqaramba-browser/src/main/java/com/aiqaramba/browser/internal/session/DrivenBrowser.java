package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser that runs, wherever, and its driver. Thread-safe. */
public final class DrivenBrowser implements StartedBrowser {
    private final RemoteWebDriver driver;
    private final Runnable end;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Takes over a browser.
     *
     * @param end ends it; called once at most
     */
    public DrivenBrowser(RemoteWebDriver driver, Runnable end) {
        this.driver = driver;
        this.end = end;
    }

    @Override
    public BrowserSession begin(SessionRequest request) throws InterruptedException {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("A browser serves one run and no more.");
        }
        return new SeleniumSession(driver, request, this::close);
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }
}
