package com.aiqaramba.browser.internal.driver;

import java.util.List;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Guard that keeps Selenium's own log free of secrets: below INFO it writes whole requests and answers, and so the text
 * that is typed and the page that shows it. No level that the host sets for a parent logger reaches these.
 */
final class SeleniumLogs {
    /** Held on to, because a logger that nobody refers to loses its level. The last is the parent of all others. */
    private static final List<Logger> TALKATIVE = List.of(
            Logger.getLogger("org.openqa.selenium.remote.RemoteWebDriver"),
            Logger.getLogger("org.openqa.selenium.remote.http.jdk.JdkHttpClient"),
            Logger.getLogger("org.openqa.selenium.remote.http"),
            Logger.getLogger("org.openqa.selenium.remote.codec"),
            Logger.getLogger("org.openqa.selenium.remote"),
            Logger.getLogger("org.openqa.selenium.json"),
            Logger.getLogger("org.openqa.selenium"));

    private SeleniumLogs() {}

    static void keepSecretsOut() {
        TALKATIVE.stream().filter(logger -> !isQuiet(logger)).forEach(logger -> logger.setLevel(Level.INFO));
    }

    private static boolean isQuiet(Logger logger) {
        Level level = logger.getLevel();
        return level != null && level.intValue() >= Level.INFO.intValue();
    }
}
