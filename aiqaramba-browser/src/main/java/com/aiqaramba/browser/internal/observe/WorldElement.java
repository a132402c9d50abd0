package com.aiqaramba.browser.internal.observe;

import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.openqa.selenium.StaleElementReferenceException;
import org.openqa.selenium.WebElement;

/**
 * Element that was read in a world of our own, where the scripts about it run too. The driver's reference is made when
 * it is used first.
 */
final class WorldElement implements ElementHandle {
    /** The scripts that can run there. */
    static final Script[] SCRIPTS = {
        Script.LOOK,
        Script.WATCHED,
        Script.FRAME_POINT,
        Script.FOCUS_FIELD,
        Script.READ_FIELD,
        Script.INSERT_TEXT,
        Script.SET_VALUE,
        Script.SCROLL,
        Script.SELECT_TEXT,
        Script.OPTIONS,
        Script.CHOOSE,
        Script.TYPE_SECRET,
        Script.FIELD_VALUES,
        Script.DOCUMENT,
        Script.ERROR_PAGE,
        Script.NOTE_SHADOWS
    };

    private final PageDriver browser;
    private final FrameWorld world;
    private final int number;
    private @Nullable WebElement element;

    WorldElement(PageDriver browser, FrameWorld world, int number) {
        this.browser = browser;
        this.world = world;
        this.number = number;
    }

    @Override
    public WebElement element() throws InterruptedException {
        WebElement known = element;
        if (known == null) {
            NodeReference reference = world.element(number)
                    .orElseThrow(
                            () -> new StaleElementReferenceException("The element is not in the document any more."));
            known = browser.ask(reference::in);
            element = known;
        }
        return known;
    }

    boolean isKnownAs(WebElement reference) {
        return reference.equals(element);
    }

    @Override
    public @Nullable Object run(Script script, Object... arguments) throws InterruptedException {
        List<List<Object>> told = new ArrayList<>();
        for (Object argument : arguments) {
            told.add(told(argument));
        }
        JsonNode answer = world.run(script, told);
        if (!answer.isArray()) {
            throw new StaleElementReferenceException("The element is not in the document any more.");
        }
        return heard(answer.path(0));
    }

    private @Nullable Object heard(JsonNode answer) {
        if (answer.isArray()) {
            List<@Nullable Object> all = new ArrayList<>();
            answer.forEach(one -> all.add(heard(one)));
            return all;
        }
        if (answer.isObject()) {
            return new WorldElement(browser, world, answer.path("element").asInt());
        }
        return plain(answer);
    }

    /** Returns a value that is no list and no element. */
    static @Nullable Object plain(JsonNode answer) {
        if (answer.isTextual()) {
            return answer.textValue();
        }
        return answer.isNumber() ? answer.numberValue() : answer.isBoolean() ? answer.booleanValue() : null;
    }

    private List<Object> told(Object argument) {
        if (argument instanceof ElementHandle handle) {
            return List.of("element", numberOf(handle));
        }
        return argument instanceof List<?> several && several.stream().anyMatch(ElementHandle.class::isInstance)
                ? List.of(
                        "elements",
                        several.stream()
                                .map(one -> numberOf((ElementHandle) one))
                                .toList())
                : List.of("value", argument);
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof WorldElement same && same.world == world && same.number == number;
    }

    @Override
    public int hashCode() {
        return number;
    }

    /** An element of another document has no number in this one. */
    private int numberOf(ElementHandle handle) {
        return handle instanceof WorldElement other && other.world == world ? other.number : 0;
    }
}
