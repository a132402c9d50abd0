package com.aiqaramba.browser.internal.driver;

import java.util.List;
import java.util.logging.Level;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.chromium.ChromiumOptions;
import org.openqa.selenium.edge.EdgeOptions;
import org.openqa.selenium.logging.LoggingPreferences;

/** Capabilities with which Chromium and the browsers made of it are started. */
final class ChromiumCapabilities {
    /**
     * Against calls home and questions to the user. Of the calls that no flag ends, those to Google's accounts and for
     * updates go to a host that does not exist; so a proxy does not take them for a page's. The features begin with two
     * that chromedriver switches off, because the last such flag wins.
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
            "--disable-features=IgnoreDuplicateNavs,Prewarm,OptimizationHints,MediaRouter,Translate,"
                    + "NetworkTimeServiceQuerying,AutofillServerCommunication,CertificateTransparencyComponentUpdater,"
                    + "WebUIOmniboxPopup,WebUIOmniboxAimPopup");

    /** Switch of the driver that is left out: Chromium's own log would hold what pages write to their console. */
    private static final String OWN_LOG = "enable-logging";

    /** Switch of the driver that is left out: a page could fill the machine with tabs while nobody looks. */
    private static final String POPUPS = "disable-popup-blocking";

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
        options.setExperimentalOption("excludeSwitches", withoutSwitches(setup));
        options.setExperimentalOption("prefs", ChromiumPreferences.ofProfile(setup));
        options.setExperimentalOption("localState", ChromiumPreferences.ofBrowser(setup));
        options.setCapability(edge ? "ms:loggingPrefs" : "goog:loggingPrefs", logs());
        return options;
    }

    private static List<String> withoutSwitches(Setup setup) {
        return setup.profile().popups() ? List.of(OWN_LOG) : List.of(OWN_LOG, POPUPS);
    }

    /** The session tells from them what pages request and write to their consoles. */
    private static LoggingPreferences logs() {
        LoggingPreferences logs = new LoggingPreferences();
        logs.enable("performance", Level.ALL);
        logs.enable("browser", Level.ALL);
        return logs;
    }
}
