package com.aiqaramba.browser.internal.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.driver.DriverCalls;
import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.openqa.selenium.Cookie;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.chromium.HasCdp;
import org.openqa.selenium.remote.RemoteWebDriver;

@Tag("browser")
@Tag("jdk") // Processes, pipes, and Selenium's client, which is that of the JDK.
class BrowserProcessTest {
    @TempDir(factory = ShortPath.class)
    Path folder;

    private TestBrowsers browsers;

    @BeforeEach
    void setUp() throws InterruptedException {
        browsers = TestBrowsers.in(folder);
    }

    @Test
    void browsers_in_parallel_share_neither_cookies_nor_storage() throws InterruptedException {
        try (LocalSite site = new LocalSite();
                BrowserProcess first = browsers.start();
                BrowserProcess second = browsers.start()) {
            first.driver().get(site.page("/"));
            first.driver().manage().addCookie(new Cookie("who", "first"));
            first.driver().executeScript("localStorage.setItem('who', 'first')");
            second.driver().get(site.page("/"));

            assertThat(first.driver().manage().getCookies()).hasSize(1);
            assertThat(second.driver().manage().getCookies()).isEmpty();
            assertThat(second.driver().executeScript("return localStorage.length"))
                    .isEqualTo(0L);
        }
        browsers.assertNothingIsLeft();
    }

    @Test
    void a_profile_is_new_and_goes_with_the_browser() throws IOException, InterruptedException {
        try (BrowserProcess browser = browsers.start()) {
            assertThat(browser.driver().manage().getCookies()).isEmpty();
            try (Stream<Path> sessions = Files.list(folder)) {
                Path session = sessions.findFirst().orElseThrow();
                assertThat(session).isDirectoryRecursivelyContaining("glob:**/Default/Preferences");
            }
        }
        browsers.assertNothingIsLeft();
    }

    @Test
    void a_page_that_never_ends_loading_is_stopped_and_the_browser_goes_on() throws InterruptedException {
        try (LocalSite site = new LocalSite();
                BrowserProcess browser = browsers.startWithPageLoadTimeout(Duration.ofSeconds(2))) {
            DriverCalls calls = new DriverCalls(browser.driver());

            assertThatThrownBy(() -> calls.call(() -> {
                        browser.driver().get(site.page("/endless"));
                        return true;
                    }))
                    .isInstanceOf(TimeoutException.class);
            browser.driver().manage().timeouts().pageLoadTimeout(Duration.ofSeconds(30));
            browser.driver().get(site.page("/"));
            assertThat(calls.call(browser.driver()::getTitle)).isEqualTo("plain");
        }
    }

    @Test
    void a_chromium_takes_commands_of_its_devtools() throws InterruptedException {
        try (BrowserProcess browser = browsers.start()) {
            assertThat(((HasCdp) browser.driver()).executeCdpCommand("Browser.getVersion", Map.of()))
                    .containsKey("product");
        }
    }

    @Test
    void a_second_close_does_nothing_and_commands_fail_clearly_afterwards() throws InterruptedException {
        BrowserProcess browser = browsers.start();
        RemoteWebDriver driver = browser.driver();
        browser.close();
        browser.close();

        assertThatThrownBy(() -> new DriverCalls(driver).call(driver::getTitle)).isInstanceOf(BrowserException.class);
        browsers.assertNothingIsLeft();
    }

    @Test
    void closing_on_an_interrupted_thread_ends_all_and_keeps_the_interrupt() throws InterruptedException {
        BrowserProcess browser = browsers.start();

        Thread.currentThread().interrupt();
        browser.close();

        assertThat(Thread.interrupted()).isTrue();
        browsers.assertNothingIsLeft();
    }
}
