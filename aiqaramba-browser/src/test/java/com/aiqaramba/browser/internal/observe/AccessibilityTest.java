package com.aiqaramba.browser.internal.observe;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;

/** Our roles and names against those of the browser itself. */
@Tag("browser")
final class AccessibilityTest {
    private static final TestBrowser BROWSER = TestBrowser.shared();
    private static final TestSite SITE = new TestSite();

    /** What the browser says for elements to which ARIA gives no role, or a role of an older name. */
    private static final Map<String, String> INTERNAL_NAMES = Map.of(
            "image", "img",
            "DisclosureTriangle", "button",
            "Date", "textbox",
            "InputTime", "textbox",
            "ColorWell", "textbox");

    /** Their name does not come from their content, but what they say is what matters. */
    private static final Set<String> LIVE = Set.of("alert", "status");

    private final JsonMapper json = new JsonMapper();

    @AfterAll
    static void stop() {
        SITE.close();
    }

    @Test
    void roles_and_names_are_those_of_the_browser() throws IOException {
        BROWSER.driver().get(SITE.page("/accessibility", resource("accessibility.html")));

        List<WebElement> elements = BROWSER.driver().findElements(By.cssSelector("[data-t]"));

        assertThat(elements)
                .hasSizeGreaterThan(60)
                .extracting(this::ours)
                .isEqualTo(elements.stream().map(AccessibilityTest::theirs).toList());
    }

    @Test
    void names_come_from_wherever_a_page_may_put_them() throws IOException {
        BROWSER.driver().get(SITE.page("/names", resource("names.html")));

        List<WebElement> elements = BROWSER.driver().findElements(By.cssSelector("[data-t]"));

        assertThat(elements)
                .hasSizeGreaterThan(100)
                .extracting(
                        element -> html(element) + look(element).path("name").asText())
                .isEqualTo(elements.stream()
                        .map(element -> html(element) + expected(element))
                        .toList());
    }

    /** What the page says, else what the browser says. */
    private static String expected(WebElement element) {
        String written = Objects.toString(element.getDomAttribute("data-t"));
        return written.isEmpty() ? Objects.toString(element.getAccessibleName()).strip() : written;
    }

    private String ours(WebElement element) {
        JsonNode look = look(element);
        return html(element) + look.path("role").asText() + " '"
                + look.path("name").asText() + "'";
    }

    private JsonNode look(WebElement element) {
        try {
            return json.readTree(String.valueOf(BROWSER.driver().executeScript(Script.LOOK.source(), element)));
        } catch (IOException failure) {
            throw new AssertionError(failure);
        }
    }

    private static String theirs(WebElement element) {
        String role = element.getAriaRole();
        String name = String.valueOf(element.getAccessibleName()).strip();
        if (LIVE.contains(role)) {
            name = element.getText();
        }
        return html(element) + INTERNAL_NAMES.getOrDefault(role, role) + " '" + name + "'";
    }

    private static String html(WebElement element) {
        return Objects.toString(element.getDomProperty("outerHTML")) + " is ";
    }

    private static String resource(String name) throws IOException {
        try (InputStream in = AccessibilityTest.class.getResourceAsStream(name)) {
            return new String(Objects.requireNonNull(in).readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
