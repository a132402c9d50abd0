package com.aiqaramba.browser.internal.page;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.fasterxml.jackson.core.StreamReadConstraints;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;

@Tag("browser")
final class PageDriverTest {
    private static final Map<String, Object> TITLE = evaluate("document.title");

    private final TestBrowser shared = TestBrowser.shared();
    private final ChromeDriver driver = shared.driver();
    private PageDriver browser;

    @BeforeEach
    void open() {
        driver.get("data:text/html,<title>first</title>");
        browser = new PageDriver(driver);
    }

    @AfterEach
    void leave() {
        browser.leave();
    }

    @Test
    void a_tab_is_asked_past_the_driver() throws Exception {
        // A reference is known to whom it was given.
        Map<String, Object> reference = Map.of(
                "objectId",
                browser.askDevTools("Runtime.evaluate", Map.of("expression", "document"))
                        .orElseThrow()
                        .path("result")
                        .path("objectId")
                        .asText());

        assertThat(browser.askDevTools("Runtime.getProperties", reference)).isPresent();
        assertThatExceptionOfType(WebDriverException.class)
                .isThrownBy(() -> driver.executeCdpCommand("Runtime.getProperties", reference));
    }

    @Test
    void what_the_browser_alone_can_do_is_asked_through_the_driver() throws Exception {
        assertThat(browser.askDevTools("Browser.getVersion", Map.of())
                        .orElseThrow()
                        .path("product")
                        .asText())
                .contains("Chrome");
        assertThat(browser.askDevTools("Target.getTargets", Map.of())
                        .orElseThrow()
                        .path("targetInfos"))
                .isNotEmpty();
    }

    @Test
    void an_open_dialog_is_told_as_the_driver_tells_it() throws Exception {
        assertThat(title()).isEqualTo("first");
        driver.executeScript("setTimeout(() => alert('wait'))");
        new WebDriverWait(driver, Duration.ofSeconds(10)).until(ExpectedConditions.alertIsPresent());

        assertThatExceptionOfType(UnhandledAlertException.class).isThrownBy(this::title);

        driver.switchTo().alert().accept();
        assertThat(title()).isEqualTo("first");
    }

    @Test
    void a_dialog_that_a_command_opens_ends_its_wait() {
        assertThatExceptionOfType(UnhandledAlertException.class)
                .isThrownBy(() -> browser.askDevTools("Runtime.evaluate", evaluate("alert('wait')")));

        driver.switchTo().alert().accept();
    }

    @Test
    void a_closed_tab_is_told_as_the_driver_tells_it() throws Exception {
        String first = driver.getWindowHandle();
        driver.switchTo().newWindow(WindowType.TAB);
        PageDriver second = new PageDriver(driver);
        assertThat(second.askDevTools("Runtime.evaluate", TITLE)).isPresent();
        driver.close();

        assertThatExceptionOfType(NoSuchWindowException.class)
                .isThrownBy(() -> second.askDevTools("Runtime.evaluate", TITLE));

        driver.switchTo().window(first);
    }

    @Test
    void each_tab_answers_for_itself() throws Exception {
        String first = driver.getWindowHandle();
        assertThat(title()).isEqualTo("first");
        driver.switchTo().newWindow(WindowType.TAB);
        driver.get("data:text/html,<title>second</title>");

        browser.enterTab(driver.getWindowHandle());
        assertThat(title()).isEqualTo("second");

        browser.enterTab(first);
        assertThat(title()).isEqualTo("first");
    }

    @Test
    void a_tab_that_goes_to_another_site_still_answers() throws Exception {
        assertThat(title()).isEqualTo("first");

        driver.get("about:blank");

        assertThat(title()).isEmpty();
    }

    @Test
    void what_a_tab_refuses_is_about_the_page() {
        assertThatExceptionOfType(WebDriverException.class)
                .isThrownBy(() -> browser.askDevTools("DOM.resolveNode", Map.of("backendNodeId", 123_456_789)))
                .withMessageContaining("No node");
    }

    @Test
    void what_was_left_asks_through_the_driver() throws Exception {
        assertThat(title()).isEqualTo("first");

        browser.leave();

        assertThat(title()).isEqualTo("first");
    }

    @Test
    void a_long_text_arrives_whole() throws Exception {
        // Longer than Jackson reads unless it is told to.
        int length = StreamReadConstraints.DEFAULT_MAX_STRING_LEN + 1;

        JsonNode answer = browser.askDevTools("Runtime.evaluate", evaluate("'x'.repeat(" + length + ")"))
                .orElseThrow();

        assertThat(answer.path("result").path("value").asText()).hasSize(length);
    }

    private String title() throws InterruptedException {
        return browser.askDevTools("Runtime.evaluate", TITLE)
                .orElseThrow()
                .path("result")
                .path("value")
                .asText();
    }

    private static Map<String, Object> evaluate(String expression) {
        return Map.of("expression", expression, "returnByValue", true);
    }
}
