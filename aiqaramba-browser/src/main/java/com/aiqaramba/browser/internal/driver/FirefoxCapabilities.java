package com.aiqaramba.browser.internal.driver;

import java.util.List;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.Proxy;
import org.openqa.selenium.firefox.FirefoxOptions;

/**
 * Capabilities with which Firefox is started. geckodriver makes its profile in the session's folder and gives it the
 * rest.
 */
final class FirefoxCapabilities {
    private static final List<String> ASKED_FOR = List.of("geo", "camera", "microphone", "desktop-notification", "xr");
    private static final int DENIED = 2;

    private FirefoxCapabilities() {}

    static Capabilities of(Setup setup) {
        FirefoxOptions options = new FirefoxOptions();
        setup.binary().ifPresent(options::setBinary);
        options.addArguments("--width=" + setup.profile().width());
        options.addArguments("--height=" + setup.profile().height());
        if (setup.headless()) {
            options.addArguments("-headless");
        }
        options.addPreference("signon.rememberSignons", false);
        options.addPreference("browser.translations.enable", false);
        options.addPreference("dom.webnotifications.enabled", false);
        ASKED_FOR.forEach(name -> options.addPreference("permissions.default." + name, DENIED));
        options.addPreference("browser.download.folderList", 2);
        setup.proxy().ifPresent(proxy -> sendThrough(proxy, options));
        setup.downloads().ifPresent(folder -> options.addPreference("browser.download.dir", folder.toString()));
        return options;
    }

    /** Everything, what is on this machine included; Firefox would go round a proxy that does not answer. */
    private static void sendThrough(String proxy, FirefoxOptions options) {
        options.setProxy(new Proxy().setHttpProxy(proxy).setSslProxy(proxy));
        options.addPreference("network.proxy.allow_hijacking_localhost", true);
        options.addPreference("network.proxy.allow_bypass", false);
        options.addPreference("network.proxy.failover_direct", false);
        options.addPreference("network.dns.disablePrefetch", true);
        options.addPreference("network.trr.mode", 5);
        options.addPreference("network.http.http3.enable", false);
        options.addPreference("media.peerconnection.enabled", false);
    }
}
