package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ClickAction.Button;
import com.aiqaramba.core.action.ClickAction.Modifier;
import com.aiqaramba.core.action.ScrollAction.Direction;
import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.openqa.selenium.Keys;
import org.openqa.selenium.NoSuchWindowException;
import org.openqa.selenium.UnhandledAlertException;
import org.openqa.selenium.interactions.Actions;
import org.openqa.selenium.interactions.PointerInput;
import org.openqa.selenium.interactions.PointerInput.MouseButton;

/**
 * The mouse, which goes to places whatever is there. Where the browser has DevTools they move it and press its buttons;
 * the driver asks the page for its size before, which it may not tell. Drags are the driver's.
 */
final class Mouse {
    /** Pages take a drag for one only after the first small movement, and look at where it goes. */
    private static final int STEPS = 8;

    private static final Duration BETWEEN_STEPS = Duration.ofMillis(12);

    private final PageDriver browser;

    Mouse(PageDriver browser) {
        this.browser = browser;
    }

    /** Moves to a place; from beside it, because a mouse that does not move tells the page nothing. */
    void move(MousePlace place) throws InterruptedException {
        if (place.path().depth() == 0 && moved(Math.max(0, place.x() - 1), place.y())) {
            moved(place.x(), place.y());
            return;
        }
        perform(place.path(), mouse -> to(place.x(), place.y(), to(Math.max(0, place.x() - 1), place.y(), mouse)));
    }

    /** Answer to whether a press that was just done may be released where it was done. */
    @FunctionalInterface
    interface Arrival {
        boolean isRight() throws InterruptedException;
    }

    /** Clicks at a place; lets the button go elsewhere if the press did not arrive there. */
    void click(MousePlace place, ClickAction click, Arrival arrival) throws InterruptedException {
        List<Keys> held =
                click.press().holding().stream().sorted().map(Mouse::key).toList();
        if (held.isEmpty() && place.path().depth() == 0 && moved(place.x(), place.y())) {
            press(place, click, arrival);
            return;
        }
        perform(place.path(), mouse -> {
            held.forEach(mouse::keyDown);
            to(place.x(), place.y(), mouse);
            for (int i = 0; i < click.press().count(); i++) {
                press(mouse, button(click.press().button()));
            }
            held.forEach(mouse::keyUp);
            return mouse;
        });
    }

    /** Tells whether the browser has DevTools for it. */
    private boolean moved(int x, int y) throws InterruptedException {
        return browser.tellDevTools("Input.dispatchMouseEvent", Map.of("type", "mouseMoved", "x", x, "y", y));
    }

    private void press(MousePlace place, ClickAction click, Arrival arrival) throws InterruptedException {
        try {
            for (int i = 1; i <= click.press().count(); i++) {
                button("mousePressed", place, click, i);
                if (i == 1 && !arrival.isRight()) {
                    moved(0, 0);
                    button("mouseReleased", new MousePlace(place.path(), 0, 0), click, i);
                    return;
                }
                button("mouseReleased", place, click, i);
            }
            browser.awaitNavigation();
        } catch (UnhandledAlertException | NoSuchWindowException openedOrClosedByIt) {
            // It was pressed.
        }
    }

    private void button(String type, MousePlace place, ClickAction click, int count) throws InterruptedException {
        browser.tellDevTools(
                "Input.dispatchMouseEvent",
                Map.of("type", type, "x", place.x(), "y", place.y(), "clickCount", count, "button", name(click)));
    }

    private static String name(ClickAction click) {
        return click.press().button().name().toLowerCase(Locale.ROOT);
    }

    private static void press(Actions mouse, MouseButton button) {
        PointerInput pointer = mouse.getActivePointer();
        mouse.tick(pointer.createPointerDown(button.asArg())).tick(pointer.createPointerUp(button.asArg()));
    }

    /** Drags with the left button, in one go: the driver forgets a drag between two of its commands. */
    void drag(MousePlace from, MousePlace to, Duration hold) throws InterruptedException {
        perform(from.path(), mouse -> letGo(towards(from, to, hold(from, hold, mouse)), to));
    }

    /** Presses the left button at a place and holds it. */
    void hold(MousePlace place, Duration time) throws InterruptedException {
        perform(place.path(), mouse -> to(place.x() + 4, place.y() + 4, hold(place, time, mouse)));
    }

    /** Takes what is held to another place and lets it go there. */
    void drop(MousePlace from, MousePlace to) throws InterruptedException {
        perform(to.path(), mouse -> letGo(towards(from, to, mouse), to));
    }

    private static Actions hold(MousePlace place, Duration time, Actions mouse) {
        to(place.x(), place.y(), mouse).tick(mouse.getActivePointer().createPointerDown(MouseButton.LEFT.asArg()));
        return time.isZero() ? mouse : mouse.pause(time);
    }

    private static Actions towards(MousePlace from, MousePlace to, Actions mouse) {
        to(from.x() + 4, from.y() + 4, mouse);
        for (int step = 1; step <= STEPS; step++) {
            int x = from.x() + (to.x() - from.x()) * step / STEPS;
            int y = from.y() + (to.y() - from.y()) * step / STEPS;
            to(x, y, mouse.pause(BETWEEN_STEPS));
        }
        return mouse;
    }

    private static Actions letGo(Actions mouse, MousePlace to) {
        return to(to.x(), to.y(), to(Math.max(0, to.x() - 1), to.y(), mouse))
                .pause(BETWEEN_STEPS)
                .release();
    }

    /** At once: Selenium's own move takes a quarter of a second. */
    private static Actions to(int x, int y, Actions mouse) {
        return mouse.tick(
                mouse.getActivePointer().createPointerMove(Duration.ZERO, PointerInput.Origin.viewport(), x, y));
    }

    /**
     * Turns the wheel over a place, or over the middle of the page.
     *
     * @return false where the browser has no DevTools for it
     */
    boolean turn(Optional<MousePlace> place, Direction direction) throws InterruptedException {
        Optional<JsonNode> size = browser.askDevTools("Page.getLayoutMetrics", Map.of());
        if (size.isEmpty()) {
            return false;
        }
        JsonNode view = size.get().path("cssVisualViewport");
        int width = view.path("clientWidth").asInt();
        int height = view.path("clientHeight").asInt();
        int right = direction == Direction.RIGHT ? width : direction == Direction.LEFT ? -width : 0;
        int down = right != 0 ? 0 : direction == Direction.UP || direction == Direction.TOP ? -height : height;
        MousePlace over = place.orElse(new MousePlace(FramePath.TOP, width / 2, height / 2));
        Map<String, Object> event =
                Map.of("type", "mouseWheel", "x", over.x(), "y", over.y(), "deltaX", right, "deltaY", down);
        return browser.tellDevTools("Input.dispatchMouseEvent", event);
    }

    /** Lets go what is held. */
    void release() throws InterruptedException {
        perform(FramePath.TOP, Actions::release);
    }

    private void perform(FramePath path, UnaryOperator<Actions> deeds) throws InterruptedException {
        browser.enter(path);
        browser.tell(driver -> deeds.apply(new Actions(driver, Duration.ZERO)).perform());
    }

    private static MouseButton button(Button button) {
        return switch (button) {
            case LEFT -> MouseButton.LEFT;
            case MIDDLE -> MouseButton.MIDDLE;
            case RIGHT -> MouseButton.RIGHT;
        };
    }

    private static Keys key(Modifier modifier) {
        return switch (modifier) {
            case CONTROL -> Keys.CONTROL;
            case SHIFT -> Keys.SHIFT;
            case ALT -> Keys.ALT;
            case META -> Keys.META;
        };
    }
}
