package com.aiqaramba.core.check;

import com.aiqaramba.core.page.Observation;
import java.util.List;
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
public sealed interface Check
        permits CountCheck,
                DetailCheck,
                DownloadCheck,
                EitherCheck,
                ElementCheck,
                EntriesCheck,
                MessageCheck,
                NotCheck,
                NumberCheck,
                OrderCheck,
                RequestCheck,
                TextCheck,
                TitleCheck,
                UnchangedCheck,
                UrlCheck,
                ValueCheck,
                WithinCheck {

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
        return new CountCheck(element, expected, CountCheck.Bound.EXACTLY);
    }

    /**
     * Returns the statement that so many elements match, or more.
     *
     * @param element which elements
     * @param least how many at least, 1 or more
     * @return the check
     */
    static Check atLeast(ElementQuery element, int least) {
        return new CountCheck(element, least, CountCheck.Bound.AT_LEAST);
    }

    /**
     * Returns the statement that so many elements match, or fewer.
     *
     * @param element which elements
     * @param most how many at most, 0 or more
     * @return the check
     */
    static Check atMost(ElementQuery element, int most) {
        return new CountCheck(element, most, CountCheck.Bound.AT_MOST);
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
     * Returns the statement that the page's title contains a text.
     *
     * @param text a part of the title, not blank
     * @return the check
     */
    static Check title(String text) {
        return new TitleCheck(text);
    }

    /**
     * Returns the statement that numbers of the page are in a relation.
     *
     * @param relation for example {@code sum("Price") + "Shipping" = "Total"}, as {@link NumberCheck} explains
     * @return the check
     * @throws IllegalArgumentException when it is no relation, or speaks of no number of a page
     */
    static Check numbers(String relation) {
        Relation.parse(relation);
        return new NumberCheck(relation);
    }

    /**
     * Returns the statement that the entries of a column or a list are in an order.
     *
     * @param of the header of the column, or a role such as {@code listitem}
     * @param order the order
     * @return the check
     */
    static Check order(String of, OrderCheck.Order order) {
        return new OrderCheck(of, order);
    }

    /**
     * Returns the statement that a column or a list has exactly these entries, in this order.
     *
     * @param of the header of the column, or a role such as {@code listitem}
     * @param entries the entries, at least one
     * @return the check
     */
    static Check entries(String of, String... entries) {
        return new EntriesCheck(of, List.of(entries));
    }

    /**
     * Returns the statement that an element has a detail: a link its target, a heading its level, a list its choices.
     *
     * @param element which element
     * @param detail a part of the detail, not blank
     * @return the check
     */
    static Check detail(ElementQuery element, String detail) {
        return new DetailCheck(element, detail);
    }

    /**
     * Returns the statement that an element holds the same as at the first look of the run at the same place.
     *
     * @param region which element: a row, an item, a dialog, or the section of a heading
     * @return the check
     */
    static Check unchanged(ElementQuery region) {
        return new UnchangedCheck(region, "");
    }

    /**
     * Returns the statement that a page made a request during the run, which was answered with a status.
     *
     * @param method for example {@code POST}; empty for any
     * @param url a part of the address, for example {@code /api/orders}
     * @param status for example 201; 0 for any answer
     * @return the check
     */
    static Check request(String method, String url, int status) {
        return new RequestCheck(method, url, status);
    }

    /**
     * Returns the statement that a file was downloaded whole during the run.
     *
     * @param name a part of its name, not blank
     * @param least the number of bytes that it has at least, 0 or more
     * @return the check
     */
    static Check download(String name, long least) {
        return new DownloadCheck(name, least);
    }

    /**
     * Returns the statement that a page showed a message during the run, which may be gone by now.
     *
     * @param text a part of the message, not blank
     * @return the check
     */
    static Check message(String text) {
        return new MessageCheck(MessageCheck.Source.PAGE, text, true);
    }

    /**
     * Returns the statement that no page showed such a message during the run.
     *
     * @param text a part of the message; empty for any message
     * @return the check
     */
    static Check noMessage(String text) {
        return new MessageCheck(MessageCheck.Source.PAGE, text, false);
    }

    /**
     * Returns the statement that no page reported an error on its console during the run.
     *
     * @return the check
     */
    static Check noConsoleErrors() {
        return new MessageCheck(MessageCheck.Source.CONSOLE, "", false);
    }

    /**
     * Returns the statement that no request failed during the run, nor was answered with a status from 400 on.
     *
     * @return the check
     */
    static Check noFailedRequests() {
        return new MessageCheck(MessageCheck.Source.REQUEST, "", false);
    }

    /**
     * Returns the statement that another check does not hold.
     *
     * @param check the other check
     * @return the check
     */
    static Check not(Check check) {
        return new NotCheck(check);
    }

    /**
     * Returns the statement that one of two checks holds, or both.
     *
     * @param one a check
     * @param other another check
     * @return the check
     */
    static Check either(Check one, Check other) {
        return new EitherCheck(one, other);
    }

    /**
     * Returns the statement that another check holds within an element: a row, an item, a dialog, or the section of a
     * heading.
     *
     * @param scope which element
     * @param check what must hold in it
     * @return the check
     */
    static Check within(ElementQuery scope, Check check) {
        return new WithinCheck(scope, check);
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
