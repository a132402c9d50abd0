package com.aiqaramba.browser.internal.driver;

import org.openqa.selenium.Capabilities;
import org.openqa.selenium.firefox.FirefoxOptions;

/** How Firefox is set up. geckodriver makes its profile in the session's folder and gives it the rest. */
final class FirefoxCapabilities {
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
        options.addPreference("browser.download.folderList", 2);
        setup.downloads().ifPresent(folder -> options.addPreference("browser.download.dir", folder.toString()));
        return options;
    }
}
