package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.logging.LoggingPreferences;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** How Chromium and the browsers made of it are set up. */
final class ChromiumCapabilities {
    private static final Logger LOG = LoggerFactory.getLogger(ChromiumCapabilities.class);

    /**
     * Against calls home and questions to the user. They lessen the calls, they do not end them: only a proxy or resolver
     * rules do. The features begin with two that chromedriver switches off, because the last such flag wins.
     */
    private static final List<String> ARGUMENTS = List.of(
            "--disable-background-networking",
            "--disable-breakpad",
            "--disable-component-update",
            "--disable-default-apps",
            "--disable-domain-reliability",
            "--disable-quic",
            "--disable-search-engine-choice-screen",
            "--disable-sync",
            "--metrics-recording-only",
            "--no-default-browser-check",
            "--no-first-run",
            "--disable-features=IgnoreDuplicateNavs,Prewarm,OptimizationHints,MediaRouter,Translate,"
                    + "AutofillServerCommunication,CertificateTransparencyComponentUpdater");

    private ChromiumCapabilities() {}

    static Capabilities of(Launch launch, SessionFolder folder) {
        boolean edge = launch.installation().product() == Product.EDGE;
        ChromiumOptions<?> options = edge ? new EdgeOptions() : new ChromeOptions();
        options.setBinary(launch.installation().binary().toString());
        options.addArguments(ARGUMENTS);
        options.addArguments("--user-data-dir=" + folder.profile());
        options.addArguments("--window-size=" + launch.profile().width() + ","
                + launch.profile().height());
        if (launch.headless()) {
            options.addArguments("--headless=new");
        }
        if (isRoot()) {
            LOG.info("Chromium runs without its own sandbox, because this process is root's; run it as another user.");
            options.addArguments("--no-sandbox");
        }
        // Chromium's own log would hold what pages write to their console.
        options.setExperimentalOption("excludeSwitches", List.of("enable-logging"));
        options.setExperimentalOption("prefs", preferences(folder));
        options.setCapability(edge ? "ms:loggingPrefs" : "goog:loggingPrefs", requests());
        return options;
    }

    private static Map<String, Object> preferences(SessionFolder folder) {
        return Map.of(
                "credentials_enable_service", false,
                "profile.password_manager_enabled", false,
                "profile.password_manager_leak_detection", false,
                "profile.default_content_setting_values.notifications", 2,
                "autofill.profile_enabled", false,
                "autofill.credit_card_enabled", false,
                "translate.enabled", false,
                "safebrowsing.enabled", false,
                "search.suggest_enabled", false,
                "download.default_directory", folder.downloads().toString());
    }

    /** The session tells from it which requests are under way. */
    private static LoggingPreferences requests() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        return logs;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }
}
