package com.aiqaramba.browser.internal.grid;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.core.error.BrowserException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.remote.RemoteWebDriver;

/**
 * Check, before a run begins, whether a browser reaches its proxy, without which every page of the run would fail.
 */
final class ProxyCheck {
    /**
     * The proxy refuses, because no run is admitted yet; whatever it answers will do. The page gets to know no more.
     */
    private static final String REACH_PROXY = """
            const done = arguments[0];
            fetch('http://aiqaramba.invalid/', {mode: 'no-cors', cache: 'no-store', signal: AbortSignal.timeout(10000)})
                .then(() => done(true), () => done(false));
            """;

    private ProxyCheck() {}

    static void check(RemoteWebDriver driver, String proxy) throws InterruptedException {
        if (!Boolean.TRUE.equals(answer(driver))) {
            throw new BrowserException("The browser on the Grid does not reach its proxy at " + proxy
                    + " in this process. Give an address that the nodes reach with GridBrowsers.Builder.networkGate.");
        }
        forget(driver);
    }

    /** The request is none of the run's. */
    private static void forget(RemoteWebDriver driver) throws InterruptedException {
        if (driver instanceof HasCdp) {
            new DriverCalls(driver).call(() -> driver.manage().logs().get(LogType.PERFORMANCE));
        }
    }

    private static Object answer(RemoteWebDriver driver) throws InterruptedException {
        try {
            return new DriverCalls(driver).call(() -> driver.executeAsyncScript(REACH_PROXY));
        } catch (WebDriverException noAnswer) {
            return false;
        }
    }
}
