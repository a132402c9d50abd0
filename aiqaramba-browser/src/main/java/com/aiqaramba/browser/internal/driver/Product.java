package com.aiqaramba.browser.internal.driver;

import java.util.List;

/** The browsers that are known, in the order in which they are looked for. */
public enum Product {
    CHROMIUM(
            "chrome",
            "chromedriver",
            List.of("chromium", "chromium-browser"),
            List.of("/Applications/Chromium.app/Contents/MacOS/Chromium")),
    CHROME(
            "chrome",
            "chromedriver",
            List.of("google-chrome", "google-chrome-stable", "chrome"),
            List.of(
                    "/Applications/Google Chrome.app/Contents/MacOS/Google Chrome",
                    "C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe")),
    EDGE(
            "MicrosoftEdge",
            "msedgedriver",
            List.of("microsoft-edge", "microsoft-edge-stable", "msedge"),
            List.of(
                    "/Applications/Microsoft Edge.app/Contents/MacOS/Microsoft Edge",
                    "C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe")),
    FIREFOX(
            "firefox",
            "geckodriver",
            List.of("firefox", "firefox-esr"),
            List.of(
                    "/Applications/Firefox.app/Contents/MacOS/firefox",
                    "C:\\Program Files\\Mozilla Firefox\\firefox.exe"));

    private final String webDriverName;
    private final String driver;
    private final List<String> commands;
    private final List<String> usualPlaces;

    Product(String webDriverName, String driver, List<String> commands, List<String> usualPlaces) {
        this.webDriverName = webDriverName;
        this.driver = driver;
        this.commands = commands;
        this.usualPlaces = usualPlaces;
    }

    /** Returns what WebDriver and Selenium Manager call it. */
    public String webDriverName() {
        return webDriverName;
    }

    /** Returns the driver's file name. */
    public String driver() {
        return driver;
    }

    /** Returns the browser's file names on the search path. */
    public List<String> commands() {
        return commands;
    }

    /** Returns where the browser lies on systems without a search path for it. */
    public List<String> usualPlaces() {
        return usualPlaces;
    }
}
