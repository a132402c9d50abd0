package com.aiqaramba.core.action;

import java.util.List;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Chooses options of a list, and no others. Immutable.
 *
 * @param element which list
 * @param options the visible texts of the options; {@code Group > Option} where the same text stands in several
 *     groups; empty for none, in a list that allows it
 * @since 0.1.0
 */
public record SelectAction(ElementRef element, List<String> options) implements BrowserAction {
    /** Copies the options. */
    public SelectAction {
        options = List.copyOf(options);
    }

    /**
     * Chooses one option.
     *
     * @param element which list
     * @param option the option's visible text
     */
    public SelectAction(ElementRef element, String option) {
        this(element, List.of(option));
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        String chosen = options.stream().map(option -> '"' + option + '"').collect(Collectors.joining(", "));
        return "select " + (chosen.isEmpty() ? "nothing" : chosen) + " in " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new SelectAction(
                element.mapText(mapping), options.stream().map(mapping).toList());
    }
}
