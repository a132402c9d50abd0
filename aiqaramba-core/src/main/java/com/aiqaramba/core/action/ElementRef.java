package com.aiqaramba.core.action;

import java.util.Objects;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Points at an element of the latest observation. Role and name travel with the number, so that a session can tell when
 * the page has changed under it, and people can read it. Immutable.
 *
 * @since 0.1.0
 */
public sealed interface ElementRef permits ElementRefData {
    /**
     * Points at an element that is the only one of its role and name.
     *
     * @param number the node's number in the latest observation, 1 or more
     * @param role its role there
     * @param name its accessible name there
     * @return the reference
     */
    static ElementRef of(int number, String role, String name) {
        return new ElementRefData(number, role, name, "");
    }

    /** {@return the node's number in the latest observation, 1 or more} */
    int number();

    /** {@return its role there} */
    String role();

    /** {@return its accessible name there} */
    String name();

    /**
     * Returns what tells it apart from others of the same role and name there.
     *
     * @return for example {@code in row "Bob"} or {@code (2 of 3)}; empty when there is none
     */
    String place();

    /**
     * Points at the same element with what tells it apart.
     *
     * @param place for example {@code in row "Bob"}
     * @return the reference
     */
    default ElementRef at(String place) {
        return new ElementRefData(number(), role(), name(), place);
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped reference
     */
    default ElementRef mapText(UnaryOperator<String> mapping) {
        return new ElementRefData(number(), mapping.apply(role()), mapping.apply(name()), mapping.apply(place()));
    }

    /** For people: {@code button "Sign in"}, {@code button "Delete" in row "Bob"}. */
    @Override
    String toString();
}

record ElementRefData(
        int number, String role, String name, @Nullable String place) implements ElementRef {
    /** Checks the number; what was stored without a place has none. */
    ElementRefData {
        if (number < 1) {
            throw new IllegalArgumentException("An element's number is 1 or more.");
        }
        place = Objects.requireNonNullElse(place, "");
    }

    @Override
    public String place() {
        return Objects.requireNonNullElse(place, "");
    }

    @Override
    public String toString() {
        String what = name.isEmpty() ? role + " without a name" : role + " \"" + name + "\"";
        return place().isEmpty() ? what : what + " " + place();
    }
}
