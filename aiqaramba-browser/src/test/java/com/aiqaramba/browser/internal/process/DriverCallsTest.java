package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.core.error.BrowserException;
import com.aiqaramba.core.spi.BrowserProfile;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.By;
import org.openqa.selenium.NoSuchElementException;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

@Tag("browser")
@Tag("jdk") // Interrupts of the JDK's HTTP client.
class DriverCallsTest {
    @TempDir(factory = ShortPath.class)
    Path folder;

    private BrowserProcess browser;
    private RemoteWebDriver driver;
    private DriverCalls calls;

    @BeforeEach
    void setUp() throws InterruptedException {
        browser = TestBrowsers.in(folder).start();
        driver = browser.driver();
        calls = new DriverCalls(driver);
    }

    @AfterEach
    void tearDown() {
        browser.close();
    }

    @Test
    void what_the_page_does_not_allow_stays_seleniums() {
        assertThatThrownBy(() -> calls.call(() -> driver.findElement(By.id("absent"))))
                .isInstanceOf(NoSuchElementException.class);
    }

    @Test
    void an_interrupted_thread_sends_nothing() {
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> calls.call(driver::getTitle)).isInstanceOf(InterruptedException.class);
        assertThat(Thread.interrupted()).isFalse();
    }

    @Test
    void a_script_that_never_ends_is_a_browser_that_does_not_answer() throws InterruptedException {
        BrowserProfile impatient =
                BrowserProfile.builder().pageLoadTimeout(Duration.ofSeconds(4)).build();
        try (BrowserProcess other =
                TestBrowsers.in(folder).start(TestBrowsers.installed(), impatient, Duration.ofSeconds(2))) {
            RemoteWebDriver busy = other.driver();

            assertThatThrownBy(() ->
                            new DriverCalls(busy).call(() -> busy.executeScript("while (true) {}", "a secret") == null))
                    .isInstanceOf(BrowserException.class)
                    .hasMessageContaining("did not answer in time")
                    .hasNoCause();
        }
    }

    @Test
    void a_killed_browser_has_ended() {
        CommandLines.naming(folder).forEach(ProcessHandle::destroyForcibly);

        assertThatThrownBy(() -> calls.call(driver::getTitle))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("has ended")
                .hasNoCause();
    }

    @Test
    void a_crashed_tab_costs_the_session() {
        assertThatThrownBy(() -> calls.call(() -> {
                    ((HasCdp) driver).executeCdpCommand("Page.crash", Map.of());
                    return driver.getTitle();
                }))
                .isInstanceOf(BrowserException.class)
                .hasMessageContaining("crashed")
                .hasNoCause();
    }
}
