package com.aiqaramba.core.check;

/**
 * Place on a page where a {@link PageValue} can be read. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface Sighting permits SightingData {
    /**
     * Returns a place.
     *
     * @param words the words that state the value
     * @param place the element in which they stand; empty where there is nothing to tell
     * @param isInField true when the words are the content of a field
     * @param check the statement that they are there
     * @return the place
     */
    static Sighting of(String words, String place, boolean isInField, Check check) {
        return new SightingData(words, place, isInField, check);
    }

    /** {@return the words that state the value, as they are painted: a line, a cell, or the content of a field} */
    String words();

    /**
     * {@return the element in which they stand, and the row, item or heading round it, for example {@code row "A-17 |
     * 159.80"}; empty where there is nothing to tell}
     */
    String place();

    /**
     * Tells whether the words are the content of a field, which the run itself may have typed.
     *
     * @return false for painted text
     */
    boolean isInField();

    /**
     * Returns the statement that the words are there, which can be evaluated again.
     *
     * @return the check
     */
    Check check();
}

record SightingData(String words, String place, boolean isInField, Check check) implements Sighting {}
