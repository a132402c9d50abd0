package com.aiqaramba.browser.internal.driver;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/** How Chromium and the browsers made of it are set up. */
final class ChromiumCapabilities {
    /**
     * Against calls home and questions to the user. Of the calls that no flag ends, those to Google's accounts and for
     * updates go to a host that does not exist; so a proxy does not take them for a page's. The features begin with two that
     * chromedriver switches off, because the last such flag wins.
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
            "--gaia-url=http://nowhere.invalid",
            "--component-updater=url-source=http://nowhere.invalid",
            "--metrics-recording-only",
            "--no-default-browser-check",
            "--no-first-run",
            "--disable-features=IgnoreDuplicateNavs,Prewarm,OptimizationHints,MediaRouter,Translate,NetworkTimeServiceQuerying,"
                    + "AutofillServerCommunication,CertificateTransparencyComponentUpdater");

    private static final Map<String, Object> PREFERENCES = Map.of(
            "credentials_enable_service",
            false,
            "profile.password_manager_enabled",
            false,
            "profile.password_manager_leak_detection",
            false,
            "profile.default_content_setting_values.notifications",
            2,
            "autofill.profile_enabled",
            false,
            "autofill.credit_card_enabled",
            false,
            "translate.enabled",
            false,
            "safebrowsing.enabled",
            false,
            "search.suggest_enabled",
            false);

    private ChromiumCapabilities() {}

    /**
     * Nothing goes round the proxy: not what is on this machine, and no WebRTC. The browser can look up no name but the
     * proxy's, which stops what resolves names only, and is a second wall should something not know the proxy.
     */
    private static List<String> onlyThrough(String proxy) {
        return List.of(
                "--proxy-server=http://" + proxy,
                "--proxy-bypass-list=<-loopback>",
                "--host-resolver-rules=MAP * ~NOTFOUND, EXCLUDE " + proxy.substring(0, proxy.lastIndexOf(':')),
                "--webrtc-ip-handling-policy=disable_non_proxied_udp");
    }

    static Capabilities of(Setup setup) {
        boolean edge = setup.product() == Product.EDGE;
        ChromiumOptions<?> options = edge ? new EdgeOptions() : new ChromeOptions();
        setup.binary().ifPresent(options::setBinary);
        options.addArguments(ARGUMENTS);
        // No --user-data-dir: the driver makes one in its folder for temporary files, and Chromium starts 0.5 s faster.
        options.addArguments("--window-size=" + setup.profile().width() + ","
                + setup.profile().height());
        setup.proxy().map(ChromiumCapabilities::onlyThrough).ifPresent(options::addArguments);
        options.addArguments(setup.arguments());
        if (setup.headless()) {
            options.addArguments("--headless=new");
        }
        if (!setup.sandboxed()) {
            options.addArguments("--no-sandbox");
        }
        // Chromium's own log would hold what pages write to their console.
        options.setExperimentalOption("excludeSwitches", List.of("enable-logging"));
        options.setExperimentalOption("prefs", preferences(setup));
        options.setCapability(edge ? "ms:loggingPrefs" : "goog:loggingPrefs", requests());
        return options;
    }

    private static Map<String, Object> preferences(Setup setup) {
        Map<String, Object> preferences = new HashMap<>(PREFERENCES);
        setup.proxy().ifPresent(proxy -> preferences.put("webrtc.ip_handling_policy", "disable_non_proxied_udp"));
        setup.downloads().ifPresent(folder -> preferences.put("download.default_directory", folder.toString()));
        return preferences;
    }

    /** The session tells from it which requests are under way. */
    private static LoggingPreferences requests() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        return logs;
    }
}
