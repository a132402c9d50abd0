package com.aiqaramba.browser.internal.process;

import com.aiqaramba.core.error.BrowserException;
import java.net.URI;
import java.util.Map;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.MutableCapabilities;
import org.openqa.selenium.PageLoadStrategy;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpClient;

/** Starts a browser through a driver that listens. */
final class Connection {
    private final Launch launch;
    private final SessionFolder folder;

    Connection(Launch launch, SessionFolder folder) {
        this.launch = launch;
        this.folder = folder;
    }

    RemoteWebDriver open(URI address) throws InterruptedException {
        SeleniumLogs.keepSecretsOut();
        ClientConfig config = ClientConfig.defaultConfig().baseUri(address).readTimeout(launch.readTimeout());
        try {
            RemoteWebDriver driver = driver(config);
            // Chromium begins with a page of its own, from which a navigation that is never answered blocks the driver.
            driver.get("about:blank");
            return driver;
        } catch (WebDriverException failure) {
            if (Thread.interrupted()) {
                throw new InterruptedException("Interrupted while the browser was starting.");
            }
            throw new BrowserException("The browser " + launch.installation().binary() + " could not be started by "
                    + launch.installation().driver() + ": " + reason(failure)
                    + ". Check that it runs, and that both have the same major version.");
        }
    }

    private RemoteWebDriver driver(ClientConfig config) {
        HttpClient.Factory clients = HttpClient.Factory.createDefault();
        Product product = launch.installation().product();
        if (product == Product.FIREFOX) {
            HttpCommandExecutor executor = new HttpCommandExecutor(Map.of(), config, clients);
            return new RemoteWebDriver(executor, withCommon(FirefoxCapabilities.of(launch, folder)), config);
        }
        HttpCommandExecutor executor = new HttpCommandExecutor(ChromiumRemoteDriver.commands(product), config, clients);
        return new ChromiumRemoteDriver(executor, withCommon(ChromiumCapabilities.of(launch, folder)), config);
    }

    /**
     * The page load strategy is eager: a command waits for the document, not for each of its pictures. The session waits
     * for the rest by itself and gives up sooner, where the strategy "normal" would block every command for the whole page
     * load timeout while one picture hangs, and "none" would not keep that timeout at all.
     */
    private Capabilities withCommon(Capabilities product) {
        MutableCapabilities all = new MutableCapabilities(product);
        all.setCapability("pageLoadStrategy", PageLoadStrategy.EAGER.toString());
        all.setCapability("unhandledPromptBehavior", UnexpectedAlertBehaviour.IGNORE.toString());
        all.setCapability(
                "timeouts",
                Map.of(
                        "pageLoad", launch.profile().pageLoadTimeout().toMillis(),
                        "script", launch.scriptTimeout().toMillis()));
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
