package com.aiqaramba.browser.internal.driver;

import java.util.Map;
import java.util.Objects;
import org.openqa.selenium.Capabilities;
import org.openqa.selenium.chrome.AddHasCdp;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.CommandInfo;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;
import org.openqa.selenium.remote.http.HttpMethod;

/**
 * A Chromium over plain HTTP. Selenium's ChromeDriver would hold a WebSocket to the browser, and a driver service, that
 * nothing here needs.
 */
final class ChromiumRemoteDriver extends RemoteWebDriver implements HasCdp {
    ChromiumRemoteDriver(HttpCommandExecutor executor, Capabilities capabilities, ClientConfig config) {
        super(executor, capabilities, config);
    }

    /** The one command that WebDriver does not know, where a browser has it. */
    static Map<String, CommandInfo> commands(Product product) {
        if (product == Product.FIREFOX) {
            return Map.of();
        }
        String vendor = product == Product.EDGE ? "ms" : "goog";
        return Map.of(
                AddHasCdp.EXECUTE_CDP,
                new CommandInfo("/session/:sessionId/" + vendor + "/cdp/execute", HttpMethod.POST));
    }

    @Override
    @SuppressWarnings("unchecked") // the protocol answers with an object
    public Map<String, Object> executeCdpCommand(String command, Map<String, Object> parameters) {
        Object answer = execute(AddHasCdp.EXECUTE_CDP, Map.of("cmd", command, "params", parameters))
                .getValue();
        return (Map<String, Object>) Objects.requireNonNull(answer);
    }
}
