package com.aiqaramba.browser.internal.session;

import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.SecretResolver;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import java.io.File;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.UnexpectedAlertBehaviour;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/** A real headless Chromium without anything round it. */
public final class TestBrowser implements AutoCloseable {
    private final ChromeDriver driver;

    public TestBrowser() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        ChromeOptions options = new ChromeOptions();
        options.setBinary("/usr/bin/chromium");
        options.addArguments(
                "--headless=new",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--no-first-run",
                "--lang=en-US",
                "--window-size=1280,900");
        options.setUnhandledPromptBehaviour(UnexpectedAlertBehaviour.IGNORE);
        options.setCapability("goog:loggingPrefs", logs);
        driver = new ChromeDriver(
                new ChromeDriverService.Builder()
                        .usingDriverExecutable(new File("/usr/bin/chromedriver"))
                        .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                        .build(),
                options);
    }

    public ChromeDriver driver() {
        return driver;
    }

    /** A session on this browser as a run without credentials has it. */
    public SeleniumSession session() {
        return session(BrowserProfile.DEFAULT, (credential, field, origin) -> {
            throw new AssertionError("no secret is expected");
        });
    }

    public SeleniumSession session(BrowserProfile profile, SecretResolver secrets) {
        RunKey run = new RunKey(TenantId.SINGLE, new RunId("test"));
        return new SeleniumSession(driver, new SessionRequest(run, profile, secrets, new Redactor()), () -> {});
    }

    @Override
    public void close() {
        driver.quit();
    }
}
