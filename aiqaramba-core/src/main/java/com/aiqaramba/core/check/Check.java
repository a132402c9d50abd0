package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.function.UnaryOperator;

/**
 * A statement about a page that code decides. Each is a value, so that it can be stored, shown and evaluated again.
 * Statements that could not fail (an empty text, a count below zero) are refused with an
 * {@link IllegalArgumentException} when they are made. Immutable and thread-safe.
 *
 * <pre>{@code
 * Task task = Task.on("https://shop.example/")
 *         .goal("Put two pairs of shoes in the cart and open the cart")
 *         .expect("the cart shows 2 items", Check.text("2 items"), Check.noText("sold out"))
 *         .build();
 * }</pre>
 *
 * @since 0.1.0
 */
public sealed interface Check permits CountCheck, ElementCheck, TextCheck, UrlCheck, ValueCheck {

    /**
     * Returns the statement that a text is shown on the page.
     *
     * @param text the text, not blank; white space and case do not count, words and numbers count whole
     * @return the check
     */
    static Check text(String text) {
        return new TextCheck(text, true);
    }

    /**
     * Returns the statement that a text is not shown on the page.
     *
     * @param text the text, not blank; white space and case do not count, words and numbers count whole
     * @return the check
     */
    static Check noText(String text) {
        return new TextCheck(text, false);
    }

    /**
     * Returns the statement that an element is there, gone, or in a state.
     *
     * @param element which element
     * @param condition what must hold of it
     * @return the check
     */
    static Check element(ElementQuery element, ElementCondition condition) {
        return new ElementCheck(element, condition);
    }

    /**
     * Returns the statement that the page's address contains a part.
     *
     * @param part for example {@code /cart}; longer than a lone slash
     * @return the check
     */
    static Check url(String part) {
        return new UrlCheck(part);
    }

    /**
     * Returns the statement that exactly so many elements match.
     *
     * @param element which elements
     * @param expected how many, 0 or more
     * @return the check
     */
    static Check count(ElementQuery element, int expected) {
        return new CountCheck(element, expected);
    }

    /**
     * Returns the statement that an element has a value.
     *
     * @param element which element
     * @param expected the whole value; empty means an empty field
     * @return the check
     */
    static Check value(ElementQuery element, String expected) {
        return new ValueCheck(element, expected);
    }

    /**
     * Decides the statement.
     *
     * @param page the page as it is now
     * @return whether it holds, with evidence
     */
    Evaluation evaluate(Observation page);

    /**
     * Says the statement in words.
     *
     * @return one short line for people
     */
    String describe();

    /**
     * Returns the words that the statement speaks of, without those of {@link #describe} that every statement of its
     * kind has. A check that shares none with its expectation says nothing about it.
     *
     * @return the words, separated by blanks; may be empty
     */
    String subject();

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped check
     */
    Check mapText(UnaryOperator<String> mapping);
}
