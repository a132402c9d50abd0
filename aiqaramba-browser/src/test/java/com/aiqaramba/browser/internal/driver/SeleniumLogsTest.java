package com.aiqaramba.browser.internal.driver;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.logging.Level;
import java.util.logging.Logger;
import org.junit.jupiter.api.Test;

class SeleniumLogsTest {
    private final Logger commands = Logger.getLogger("org.openqa.selenium.remote.RemoteWebDriver");
    private final Logger requests = Logger.getLogger("org.openqa.selenium.remote.http.jdk.JdkHttpClient");

    @Test
    void a_level_below_info_is_raised_and_one_above_stays() {
        commands.setLevel(Level.ALL);
        requests.setLevel(Level.SEVERE);

        SeleniumLogs.keepSecretsOut();

        assertThat(commands.getLevel()).isEqualTo(Level.INFO);
        assertThat(requests.getLevel()).isEqualTo(Level.SEVERE);
    }
}
