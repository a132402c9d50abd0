package com.aiqaramba.browser.internal.page;

import java.util.List;
import java.util.stream.Stream;
import org.openqa.selenium.WebElement;

/**
 * The way to a frame.
 *
 * @param elements the frame elements from the page down; empty for the page itself
 */
public record FramePath(List<WebElement> elements) {
    /** The page itself. */
    public static final FramePath TOP = new FramePath(List.of());

    /** Copies the list. */
    public FramePath {
        elements = List.copyOf(elements);
    }

    /** Returns the way to a frame within this one. */
    public FramePath into(WebElement frame) {
        return new FramePath(Stream.concat(elements.stream(), Stream.of(frame)).toList());
    }

    /** Returns the way to the frame round this one, which is not the page itself. */
    public FramePath outer() {
        return new FramePath(elements.subList(0, elements.size() - 1));
    }

    /** Returns how many frames deep it is. */
    public int depth() {
        return elements.size();
    }
}
