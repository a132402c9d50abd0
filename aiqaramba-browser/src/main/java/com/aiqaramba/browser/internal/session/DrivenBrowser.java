package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.browser.internal.page.Permissions;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser that runs, wherever, its driver, and the gate through which it reaches what it may. Thread-safe. */
public final class DrivenBrowser implements StartedBrowser {
    private final RemoteWebDriver driver;
    private final NetworkGate gate;
    private final Runnable end;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Takes over a browser.
     *
     * @param gate its proxy
     * @param end ends it, and the gate; called once at most
     */
    public DrivenBrowser(RemoteWebDriver driver, NetworkGate gate, Runnable end) {
        this.driver = driver;
        this.gate = gate;
        this.end = end;
    }

    @Override
    public BrowserSession begin(SessionRequest request) throws InterruptedException {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("A browser serves one run and no more.");
        }
        gate.admit(request.network());
        Permissions.grant(
                new Browser(driver),
                request.profile().permissions(),
                request.network().origins());
        return WatchedSession.over(new SeleniumSession(driver, request, new RefusalNotices(gate), this::close));
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }
}
