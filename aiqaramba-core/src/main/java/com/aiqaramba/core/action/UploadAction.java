package com.aiqaramba.core.action;

import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Puts files into a file field, into what asks for files when it is clicked, or onto a place that takes dropped files.
 * The files lie in the folder that the task allows. Immutable.
 *
 * @param element which element
 * @param files the files' names, relative to the allowed folder
 * @since 0.1.0
 */
public record UploadAction(ElementRef element, List<String> files) implements BrowserAction {
    /** Copies the names. */
    public UploadAction {
        files = List.copyOf(files);
    }

    /**
     * Puts one file.
     *
     * @param element which element
     * @param file the file's name, relative to the allowed folder
     */
    public UploadAction(ElementRef element, String file) {
        this(element, List.of(file));
    }

    @Override
    public List<ElementRef> elements() {
        return List.of(element);
    }

    @Override
    public String describe() {
        return "upload " + String.join(", ", files) + " into " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new UploadAction(
                element.mapText(mapping), files.stream().map(mapping).toList());
    }
}
