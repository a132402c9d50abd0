package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.Browser;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/** Runs the reading script in the present frame and takes nothing that it answers on trust. */
final class FrameReader {
    private final JsonMapper json = new JsonMapper();
    private final Browser browser;

    FrameReader(Browser browser) {
        this.browser = browser;
    }

    /** Empty when the answer is not one of the script: the page has replaced what the script needs. */
    Optional<FrameContent> read(boolean pixels, boolean offscreen, int maxNodes, int maxCharacters)
            throws InterruptedException {
        Object answer = browser.run(
                Script.OBSERVE,
                Map.of(
                        "pixels", pixels,
                        "offscreen", offscreen,
                        "maxNodes", maxNodes,
                        "maxCharacters", maxCharacters));
        return answer instanceof List<?> parts && parts.size() == 3 ? parse(parts) : Optional.empty();
    }

    private Optional<FrameContent> parse(List<?> parts) {
        if (!(parts.get(0) instanceof String text)) {
            return Optional.empty();
        }
        try {
            return Optional.of(FrameContent.of(json.readTree(text), elements(parts.get(1)), elements(parts.get(2))))
                    .filter(FrameContent::isConsistent);
        } catch (JsonProcessingException meddledWith) {
            return Optional.empty();
        }
    }

    private static List<WebElement> elements(@Nullable Object list) {
        return list instanceof List<?> found
                ? found.stream()
                        .filter(WebElement.class::isInstance)
                        .map(WebElement.class::cast)
                        .toList()
                : List.of();
    }
}
