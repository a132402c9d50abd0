package com.aiqaramba.core.action;

import java.util.Objects;
import java.util.function.UnaryOperator;

/**
 * Points at an element of the latest observation. Role and name travel with the number, so that a session can tell when
 * the page has changed under it, and people can read it. Immutable.
 *
 * @param number the node's number in the latest observation, 1 or more
 * @param role its role there
 * @param name its accessible name there
 * @param place what tells it apart from others of the same role and name there, for example {@code in row "Bob"} or
 *     {@code (2 of 3)}; empty when there is none
 * @since 0.1.0
 */
public record ElementRef(int number, String role, String name, String place) {
    /** Checks the number. */
    public ElementRef {
        if (number < 1) {
            throw new IllegalArgumentException("An element's number is 1 or more.");
        }
        place = Objects.requireNonNullElse(place, "");
    }

    /**
     * Points at an element that is the only one of its role and name.
     *
     * @param number the node's number in the latest observation, 1 or more
     * @param role its role there
     * @param name its accessible name there
     */
    public ElementRef(int number, String role, String name) {
        this(number, role, name, "");
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped reference
     */
    public ElementRef mapText(UnaryOperator<String> mapping) {
        return new ElementRef(number, mapping.apply(role), mapping.apply(name), mapping.apply(place));
    }

    /** For people: {@code button "Sign in"}, {@code button "Delete" in row "Bob"}. */
    @Override
    public String toString() {
        String what = name.isEmpty() ? role + " without a name" : role + " \"" + name + "\"";
        return place.isEmpty() ? what : what + " " + place;
    }
}
