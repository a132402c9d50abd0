package com.aiqaramba.browser.internal.process;

import org.openqa.selenium.Capabilities;
import org.openqa.selenium.firefox.FirefoxOptions;

/** How Firefox is set up. geckodriver makes its profile in the session's folder and gives it the rest. */
final class FirefoxCapabilities {
    private FirefoxCapabilities() {}

    static Capabilities of(Launch launch, SessionFolder folder) {
        FirefoxOptions options = new FirefoxOptions();
        options.setBinary(launch.installation().binary());
        options.addArguments("--width=" + launch.profile().width());
        options.addArguments("--height=" + launch.profile().height());
        if (launch.headless()) {
            options.addArguments("-headless");
        }
        options.addPreference("signon.rememberSignons", false);
        options.addPreference("browser.translations.enable", false);
        options.addPreference("dom.webnotifications.enabled", false);
        options.addPreference("browser.download.folderList", 2);
        options.addPreference("browser.download.dir", folder.downloads().toString());
        return options;
    }
}
