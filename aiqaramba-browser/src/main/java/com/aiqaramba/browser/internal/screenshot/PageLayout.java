package com.aiqaramba.browser.internal.screenshot;

import com.aiqaramba.browser.internal.observe.Box;
import com.aiqaramba.browser.internal.page.PageDriver;
import com.aiqaramba.core.page.PictureArea;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import java.util.Optional;

/**
 * Size of a page and how far it is scrolled, in CSS pixels. The browser tells it, not the page.
 *
 * @param width of the page
 * @param height of the page
 * @param scrolledRight where the viewport begins
 * @param scrolledDown where the viewport begins
 */
record PageLayout(double width, double height, double scrolledRight, double scrolledDown) {
    private static final double MARGIN = 6;
    private static final double WIDEST = 4_000;
    private static final double HIGHEST = 10_000;
    private static final double LARGEST = 8_000_000;

    /** Returns the layout of the active tab, empty when the browser does not tell. */
    static Optional<PageLayout> of(PageDriver browser) throws InterruptedException {
        return browser.askDevTools("Page.getLayoutMetrics", Map.of()).map(answer -> {
            JsonNode content = answer.path("cssContentSize");
            JsonNode viewport = answer.path("cssVisualViewport");
            return new PageLayout(
                    Math.min(content.path("width").asDouble(), WIDEST),
                    Math.min(content.path("height").asDouble(), HIGHEST),
                    viewport.path("pageX").asDouble(),
                    viewport.path("pageY").asDouble());
        });
    }

    /** Returns the part of the page that is shown, seen from the viewport. */
    Box fromViewport() {
        return new Box(-scrolledRight, -scrolledDown, width, height);
    }

    /** Returns a place in the viewport, seen from the page. */
    Box onPage(Box inViewport) {
        return new Box(
                inViewport.left() + scrolledRight,
                inViewport.top() + scrolledDown,
                inViewport.width(),
                inViewport.height());
    }

    /** Returns a place on the page, with a little round it, as a part of its picture; empty for what is not in it. */
    Optional<PictureArea> inPicture(Box onPage) {
        double left = Math.max(0, onPage.left() - MARGIN);
        double top = Math.max(0, onPage.top() - MARGIN);
        double right = Math.min(width, onPage.left() + onPage.width() + MARGIN);
        double bottom = Math.min(height, onPage.top() + onPage.height() + MARGIN);
        return right > left && bottom > top
                ? Optional.of(
                        PictureArea.of(left / width, top / height, (right - left) / width, (bottom - top) / height))
                : Optional.empty();
    }

    /**
     * Returns how much smaller a picture is than the page, so that it has 8 million pixels and a certain width at most.
     */
    double scale(int widest) {
        return Math.min(1, Math.min(widest / width, Math.sqrt(LARGEST / (width * height))));
    }
}
