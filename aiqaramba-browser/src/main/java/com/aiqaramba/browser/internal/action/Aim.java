package com.aiqaramba.browser.internal.action;

import com.aiqaramba.browser.internal.observe.ElementHandle;
import com.aiqaramba.browser.internal.observe.PageReader;
import com.aiqaramba.browser.internal.page.FramePath;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.browser.internal.page.Script;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chromium.HasCdp;

/**
 * Aim of the mouse at elements, through the frames round them. Chromium's drivers take places of the page's own
 * viewport only for right, wherever a frame stands and however it is scaled; others those of the frame.
 */
final class Aim {
    private final PageDriver browser;
    private final PageReader reader;
    private final ElementInspector inspector;

    Aim(PageDriver browser, PageReader reader, ElementInspector inspector) {
        this.browser = browser;
        this.reader = reader;
        this.inspector = inspector;
    }

    /**
     * Place for the mouse, or what keeps it away.
     *
     * @param place where
     * @param cover in words what lies over the frame there; empty for nothing
     */
    record Result(MousePlace place, String cover) {}

    /** Finds the place for what was just looked at. Leaves the driver in some frame round it. */
    Result at(ReadyElement target) throws InterruptedException {
        ElementState state = target.state();
        double x = state.x();
        double y = state.y();
        double width = state.viewportWidth();
        List<WebElement> frames = target.path().elements();
        for (int depth = frames.size() - 1; depth >= 0; depth--) {
            FramePath outer = new FramePath(frames.subList(0, depth));
            browser.enter(outer);
            ElementHandle frame = reader.frame(outer, frames.get(depth));
            JsonNode around = inspector.ask(frame, Script.FRAME_POINT, frame, x, y, width);
            if (!around.path("cover").asText().isEmpty()) {
                return new Result(
                        place(FramePath.TOP, 0, 0), around.path("cover").asText());
            }
            x = around.path("x").asDouble();
            y = around.path("y").asDouble();
            width = around.path("width").asDouble();
        }
        boolean inTop = frames.isEmpty() || browser.ask(driver -> driver instanceof HasCdp);
        return new Result(inTop ? place(FramePath.TOP, x, y) : place(target.path(), state.x(), state.y()), "");
    }

    /** Returns what lies over an element or the frames round it; goes back into its frame. */
    String coverOf(ReadyElement target) throws InterruptedException {
        ElementState state = target.state();
        if (!state.isOpen() || target.path().depth() == 0 || !state.reached()) {
            return state.isOpen() ? "" : state.cover();
        }
        String cover = at(target).cover();
        browser.enter(target.path());
        return cover;
    }

    /** Returns what lies over an element, unless something else is painted in its place. */
    String coverIfPainted(ReadyElement target) throws InterruptedException {
        return target.state().painted() ? coverOf(target) : "";
    }

    private static MousePlace place(FramePath path, double x, double y) {
        return new MousePlace(path, (int) Math.round(x), (int) Math.round(y));
    }
}
