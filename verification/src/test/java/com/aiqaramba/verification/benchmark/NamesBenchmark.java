package com.aiqaramba.verification.benchmark;

import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;

/**
 * Accessible names of the Web Platform Tests, as the reading of pages computes them and as the browser does. Argument:
 * a file with the cases. {@code bin/benchmark-names} starts it. Its last line has how many of them each gets right.
 */
final class NamesBenchmark {
    private static final JsonMapper JSON = new JsonMapper();

    private NamesBenchmark() {}

    public static void main(String[] arguments) throws IOException {
        JsonNode cases = JSON.readTree(Files.readString(Path.of(arguments[0])));
        int own = 0;
        int theirs = 0;
        ChromeDriver driver = OwnLooks.newDriver();
        try {
            for (JsonNode test : cases) {
                String html = "<!doctype html><meta charset=utf-8><body>"
                        + test.path("htmlInput").asText();
                driver.get("data:text/html;base64,"
                        + Base64.getEncoder().encodeToString(html.getBytes(StandardCharsets.UTF_8)));
                WebElement element = driver.findElement(By.id("test"));
                String wanted = folded(test.path("expectedName").asText());
                String read = folded(read(driver, element));
                String browsers = folded(String.valueOf(element.getAccessibleName()));
                own += wanted.equals(read) ? 1 : 0;
                theirs += wanted.equals(browsers) ? 1 : 0;
                if (!wanted.equals(read)) {
                    System.out.printf(
                            "%s: '%s', and not '%s'; the browser says '%s'%n",
                            test.path("title").asText(), wanted, read, browsers);
                }
            }
        } finally {
            driver.quit();
        }
        System.out.printf("names=%d browser=%d cases=%d%n", own, theirs, cases.size());
    }

    private static String read(ChromeDriver driver, WebElement element) throws IOException {
        String seen = String.valueOf(driver.executeScript(Script.LOOK.source(), element));
        return JSON.readTree(seen).path("name").asText();
    }

    private static String folded(String name) {
        return name.replaceAll("\\s+", " ").strip();
    }
}
