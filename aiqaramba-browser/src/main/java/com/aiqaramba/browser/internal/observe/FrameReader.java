package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.WebElement;

/** Reader that runs its script in the present frame and takes nothing that it answers on trust. */
final class FrameReader {
    private final JsonMapper json = new JsonMapper();
    private final PageDriver browser;

    FrameReader(PageDriver browser) {
        this.browser = browser;
    }

    /** Reads the frame; empty when the answer is not one of the script: the page has replaced what the script needs. */
    Optional<FrameContent> read(boolean offscreen, int maxNodes, int maxCharacters) throws InterruptedException {
        return read(
                Map.of("pixels", false, "offscreen", offscreen, "maxNodes", maxNodes, "maxCharacters", maxCharacters));
    }

    /**
     * Returns the same for what is painted, with places.
     *
     * @param area what to look at, in the frame's viewport; all of the viewport when empty
     */
    Optional<FrameContent> readPainted(Optional<Box> area, int maxNodes, int maxCharacters)
            throws InterruptedException {
        List<Double> edges = area.map(FrameReader::edges).orElse(List.of());
        return read(Map.of(
                "pixels",
                true,
                "offscreen",
                false,
                "maxNodes",
                maxNodes,
                "maxCharacters",
                maxCharacters,
                "area",
                edges));
    }

    private static List<Double> edges(Box box) {
        return List.of(box.left(), box.top(), box.left() + box.width(), box.top() + box.height());
    }

    private Optional<FrameContent> read(Map<String, Object> arguments) throws InterruptedException {
        Object answer = browser.run(Script.OBSERVE, arguments);
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
