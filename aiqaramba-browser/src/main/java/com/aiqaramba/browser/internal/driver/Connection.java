package com.aiqaramba.browser.internal.driver;

import com.aiqaramba.core.error.BrowserException;
import java.time.Duration;
import java.util.Map;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Connection that opens WebDriver sessions, each a new browser. */
public final class Connection {
    private static final Logger LOG = LoggerFactory.getLogger(Connection.class);

    private final Setup setup;

    /** Opens browsers that are set up in one way. */
    public Connection(Setup setup) {
        this.setup = setup;
    }

    /**
     * Opens a browser through a WebDriver server that listens and has nothing else to do.
     *
     * @param server its address, and how it is spoken to
     * @throws BrowserException when there is no browser; its message is the server's sentence and no more
     * @throws InterruptedException when the thread is interrupted while waiting; the server may go on
     */
    public RemoteWebDriver open(ClientConfig server) throws InterruptedException {
        return open(server, setup.readTimeout());
    }

    /**
     * Opens a browser through a WebDriver server that may have a queue.
     *
     * @param server its address, and how it is spoken to
     * @param timeout how long to wait for the browser
     * @throws BrowserException when there is no browser; its message is the server's sentence and no more. One that
     *     came about nevertheless is still there
     * @throws InterruptedException when the thread is interrupted while waiting; the server may go on
     */
    public RemoteWebDriver open(ClientConfig server, Duration timeout) throws InterruptedException {
        SeleniumLogs.keepSecretsOut();
        HttpCommandExecutor executor = new HttpCommandExecutor(
                ChromiumRemoteDriver.commands(setup.product()),
                server.readTimeout(setup.readTimeout()),
                OpeningClient.factory(timeout));
        try {
            RemoteWebDriver driver = driver(executor, server);
            // Chromium begins with a page of its own, from which a navigation that is never answered blocks the driver.
            driver.get("about:blank");
            return driver;
        } catch (WebDriverException failure) {
            executor.client.close();
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while the browser was starting.");
            }
            throw new BrowserException(reason(failure));
        }
    }

    private RemoteWebDriver driver(HttpCommandExecutor executor, ClientConfig server) {
        RemoteWebDriver driver = new RemoteWebDriver(executor, withCommon(capabilities()), server);
        RemoteWebDriver withDevTools = ChromiumRemoteDriver.withDevToolsOf(driver, setup.readTimeout());
        if (!(withDevTools instanceof HasCdp)) {
            LOG.info("The session has no DevTools; what needs them is left out.");
        }
        return withDevTools;
    }

    private Capabilities capabilities() {
        return setup.product() == Product.FIREFOX ? FirefoxCapabilities.of(setup) : ChromiumCapabilities.of(setup);
    }

    /**
     * The page load strategy is eager: a command waits for the document, not for each of its pictures. The session
     * waits for the rest by itself and gives up sooner, where the strategy "normal" would block every command for the
     * whole page load timeout while one picture hangs, and "none" would not keep that timeout at all.
     */
    private Capabilities withCommon(Capabilities product) {
        MutableCapabilities all = new MutableCapabilities(product);
        all.setCapability("pageLoadStrategy", PageLoadStrategy.EAGER.toString());
        all.setCapability("unhandledPromptBehavior", UnexpectedAlertBehaviour.IGNORE.toString());
        all.setCapability("acceptInsecureCerts", setup.profile().untrustedCertificates());
        all.setCapability(
                "timeouts",
                Map.of(
                        "pageLoad", setup.profile().pageLoadTimeout().toMillis(),
                        "script", setup.scriptTimeout().toMillis()));
        setup.labels().forEach(all::setCapability);
        return all;
    }

    /** The driver's own sentence; Selenium puts its own before it, and tells its developers more in further lines. */
    private static String reason(WebDriverException failure) {
        String message = String.valueOf(failure.getRawMessage());
        return message.lines()
                .findFirst()
                .orElse("")
                .replaceFirst("^.* Message: ", "")
                .replaceFirst("\\.?\\s*$", "");
    }
}
