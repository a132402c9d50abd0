package com.aiqaramba.browser.internal.driver;

import com.fasterxml.jackson.core.JsonParser;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.JsonToken;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.function.Consumer;
import org.openqa.selenium.TimeoutException;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.remote.ErrorCodec;
import org.openqa.selenium.remote.HttpCommandExecutor;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.UnreachableBrowserException;

/**
 * One of the driver's logs, read line by line. A page decides how much there is to read: Selenium would hold all of it
 * in memory, several times. This goes through Selenium's own connection and holds one line. For one thread at a time.
 */
public final class DriverLog {
    private static final TypeReference<Map<String, Object>> OBJECT = new TypeReference<>() {};
    private static final int OK = 200;

    private final JsonMapper json = new JsonMapper();
    private final RemoteWebDriver driver;
    private final String type;
    private final Duration timeout;

    /**
     * Reads one log.
     *
     * @param type what WebDriver calls it
     * @param timeout how long the driver may take to answer
     */
    public DriverLog(RemoteWebDriver driver, String type, Duration timeout) {
        this.driver = driver;
        this.type = type;
        this.timeout = timeout;
    }

    /**
     * Reads what is new and removes it from the log. A driver gives 100,000 lines at most for one call. A line of more
     * than 20 million characters, and what comes after it in the same answer, is lost.
     *
     * @return how many lines were read
     * @throws WebDriverException as every command of the driver does
     */
    public int read(Consumer<LogLine> reader) {
        return driver.getCommandExecutor() instanceof HttpCommandExecutor executor
                ? readThrough(executor, reader)
                : readThroughSelenium(reader);
    }

    private int readThroughSelenium(Consumer<LogLine> reader) {
        var entries = driver.manage().logs().get(type).getAll();
        entries.forEach(entry -> reader.accept(new LogLine(
                entry.getLevel().getName(),
                String.valueOf(entry.getMessage()),
                Instant.ofEpochMilli(entry.getTimestamp()))));
        return entries.size();
    }

    private HttpRequest request(HttpCommandExecutor executor) {
        String server = executor.getAddressOfRemoteServer().toString().replaceFirst("/$", "");
        return HttpRequest.newBuilder()
                .uri(URI.create(server + "/session/" + driver.getSessionId() + "/se/log"))
                .timeout(timeout)
                .header("Content-Type", "application/json; charset=utf-8")
                .POST(BodyPublishers.ofString("{\"type\":\"" + type + "\"}"))
                .build();
    }

    /** Selenium's own methods hold a whole answer; this one hands it over as it comes. */
    @SuppressWarnings("removal") // its successor is known to one class of clients only
    private int readThrough(HttpCommandExecutor executor, Consumer<LogLine> reader) {
        try {
            HttpResponse<InputStream> response =
                    executor.client.sendNative(request(executor), BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                if (response.statusCode() != OK) {
                    throw ErrorCodec.createDefault().decode(json.readValue(body, OBJECT));
                }
                return lines(body, reader);
            }
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new WebDriverException("Interrupted while a log was read.");
        } catch (HttpTimeoutException late) {
            throw new TimeoutException("No answer.", late);
        } catch (IOException broken) {
            throw new UnreachableBrowserException("No connection.", broken);
        }
    }

    private int lines(InputStream body, Consumer<LogLine> reader) throws IOException {
        int lines = 0;
        try (JsonParser parser = json.createParser(body)) {
            while (parser.nextToken() != null) {
                if (parser.currentToken() == JsonToken.START_OBJECT
                        && parser.getParsingContext().getParent().inArray()) {
                    reader.accept(line(parser));
                    lines++;
                }
            }
        } catch (JsonProcessingException tooLong) {
            // What was read counts.
            return lines;
        }
        return lines;
    }

    private static LogLine line(JsonParser parser) throws IOException {
        String level = "";
        String message = "";
        long at = 0;
        while (parser.nextToken() == JsonToken.FIELD_NAME) {
            String name = parser.currentName();
            parser.nextToken();
            switch (name) {
                case "level" -> level = parser.getText();
                case "message" -> message = parser.getText();
                case "timestamp" -> at = parser.getValueAsLong();
                default -> parser.skipChildren();
            }
        }
        return new LogLine(level, message, Instant.ofEpochMilli(at));
    }
}
