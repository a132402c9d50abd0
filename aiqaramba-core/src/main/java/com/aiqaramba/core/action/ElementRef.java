package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Points at an element of the latest observation. Role and name travel with the number, so that a session can tell when
 * the page has changed under it, and people can read it. Immutable.
 *
 * @param number the node's number in the latest observation, 1 or more
 * @param role its role there
 * @param name its accessible name there
 * @since 0.1.0
 */
public record ElementRef(int number, String role, String name) {
    /** Checks the number. */
    public ElementRef {
        if (number < 1) {
            throw new IllegalArgumentException("An element's number is 1 or more.");
        }
    }

    /**
     * Applies a mapping to every text in it, for example one that masks secrets.
     *
     * @param mapping what becomes of a text
     * @return the mapped reference
     */
    public ElementRef mapText(UnaryOperator<String> mapping) {
        return new ElementRef(number, mapping.apply(role), mapping.apply(name));
    }

    /** For people: {@code button "Sign in"}. */
    @Override
    public String toString() {
        return name.isEmpty() ? role + " without a name" : role + " \"" + name + "\"";
    }
}
