package com.aiqaramba.core.internal.answer;

import com.aiqaramba.core.check.PageValue;

/**
 * Value within an answer that a page has to show.
 *
 * @param component the path to it, for example {@code items[0].name}
 * @param shown the value as JSON writes it
 * @param value the value as a page may write it
 */
public record AnswerPart(String component, String shown, PageValue value) {
    /** Tells whether a path leads to it or to something that it is in. */
    public boolean isIn(String path) {
        return component.equals(path) || component.startsWith(path + ".") || component.startsWith(path + "[");
    }
}
