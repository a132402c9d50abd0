package com.aiqaramba.browser.internal.session;

import com.aiqaramba.browser.internal.download.DownloadFolder;
import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.browser.internal.network.NetworkGate;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Permissions;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.spi.StartedBrowser;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicBoolean;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.RemoteWebDriver;

/** A browser that runs, wherever, its driver, and the gate through which it reaches what it may. Thread-safe. */
public final class DrivenBrowser implements StartedBrowser {
    private final RemoteWebDriver driver;
    private final NetworkGate gate;
    private final Optional<DownloadFolder> downloads;
    private final Runnable end;
    private final AtomicBoolean begun = new AtomicBoolean();
    private final AtomicBoolean closed = new AtomicBoolean();

    /**
     * Takes over a browser.
     *
     * @param gate its proxy
     * @param downloads the folder for what it downloads, empty when nobody can look there
     * @param end ends it, and the gate; called once at most
     */
    public DrivenBrowser(RemoteWebDriver driver, NetworkGate gate, Optional<DownloadFolder> downloads, Runnable end) {
        this.driver = driver;
        this.gate = gate;
        this.downloads = downloads;
        this.end = end;
    }

    @Override
    public BrowserSession begin(SessionRequest request) throws InterruptedException {
        if (!begun.compareAndSet(false, true)) {
            throw new IllegalStateException("A browser serves one run and no more.");
        }
        gate.admit(request.network());
        Permissions.grant(
                new PageDriver(driver),
                request.profile().permissions(),
                request.network().origins());
        SessionContext context = new SessionContext(new RefusalNotices(gate), downloads, this::close);
        BrowserSession session = WatchedSession.over(new SeleniumSession(driver, request, context));
        return new IdleSession(session, request.profile().idleTimeout(), Alarm.SYSTEM);
    }

    /** Asks for the title, which is the page's to tell, so that driver, browser and tab are asked. */
    @Override
    public boolean isAlive() throws InterruptedException {
        try {
            return new DriverCalls(driver).call(() -> driver.getTitle() != null);
        } catch (BrowserException | WebDriverException dead) {
            return false;
        }
    }

    @Override
    public void close() {
        if (closed.compareAndSet(false, true)) {
            end.run();
        }
    }
}
