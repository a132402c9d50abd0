package com.aiqaramba.browser.internal.driver;

import java.time.Duration;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.AddHasCdp;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.DriverCommand;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.SessionId;
import org.openqa.selenium.remote.http.HttpMethod;

/** A Chromium over plain HTTP. Selenium's ChromeDriver would hold a driver service that nothing here needs. */
public final class ChromiumRemoteDriver extends RemoteWebDriver implements HasCdp {
    private final Duration patience;

    private ChromiumRemoteDriver(RemoteWebDriver opened, SessionId session, Duration patience) {
        this.patience = patience;
        setCommandExecutor(opened.getCommandExecutor());
        setSessionId(session.toString());
        capabilities = opened.getCapabilities();
    }

    /**
     * Adds DevTools to a driver whose session has them; Chromium's drivers say so among its capabilities.
     *
     * @param patience how long it waits for the answer to a command
     */
    static RemoteWebDriver withDevToolsOf(RemoteWebDriver opened, Duration patience) {
        boolean chromium = Stream.of("chrome", "msedge", "goog:chromeOptions", "ms:edgeOptions")
                .anyMatch(opened.getCapabilities().getCapabilityNames()::contains);
        return chromium
                ? new ChromiumRemoteDriver(opened, Objects.requireNonNull(opened.getSessionId()), patience)
                : opened;
    }

    /** Returns how long it waits for the answer to a command. */
    public Duration patience() {
        return patience;
    }

    /**
     * Returns the commands that WebDriver does not know and a browser has. Files go to an address that
     * driver and Grid both know.
     */
    static Map<String, CommandInfo> commands(Product product) {
        if (product == Product.FIREFOX) {
            return Map.of();
        }
        String vendor = product == Product.EDGE ? "ms" : "goog";
        return Map.of(
                AddHasCdp.EXECUTE_CDP,
                new CommandInfo("/session/:sessionId/" + vendor + "/cdp/execute", HttpMethod.POST),
                DriverCommand.UPLOAD_FILE,
                new CommandInfo("/session/:sessionId/file", HttpMethod.POST));
    }

    @Override
    @SuppressWarnings("unchecked") // the protocol answers with an object
    public Map<String, Object> executeCdpCommand(String command, Map<String, Object> parameters) {
        Object answer = execute(AddHasCdp.EXECUTE_CDP, Map.of("cmd", command, "params", parameters))
                .getValue();
        // A tab that closes meanwhile answers nothing.
        return answer == null ? Map.of() : (Map<String, Object>) answer;
    }
}
