package com.aiqaramba.core.action;

import java.util.function.UnaryOperator;

/**
 * Puts a file into a file field. The file lies in the folder that the task allows. Immutable.
 *
 * @param element which file field
 * @param file the file's name, relative to the allowed folder
 * @since 0.1.0
 */
public record UploadAction(ElementRef element, String file) implements BrowserAction {
    @Override
    public String describe() {
        return "upload " + file + " into " + element;
    }

    @Override
    public BrowserAction mapText(UnaryOperator<String> mapping) {
        return new UploadAction(element.mapText(mapping), mapping.apply(file));
    }
}
