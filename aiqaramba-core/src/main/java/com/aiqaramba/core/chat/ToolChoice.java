package com.aiqaramba.core.chat;

import java.util.List;

/**
 * Choice of the tools that the model must or may call. Immutable.
 *
 * @param required true when it must call one
 * @param names the tools among which it must choose when {@code required}; empty for any
 * @since 0.1.0
 */
public record ToolChoice(boolean required, List<String> names) {
    /** The model may call a tool or answer in text. */
    public static final ToolChoice AUTO = new ToolChoice(false, List.of());

    /** The model must call a tool, any of them. */
    public static final ToolChoice ANY = new ToolChoice(true, List.of());

    /** Copies the list. */
    public ToolChoice {
        names = List.copyOf(names);
    }

    /**
     * The model must call this tool.
     *
     * @param name its name
     * @return the choice
     */
    public static ToolChoice only(String name) {
        return new ToolChoice(true, List.of(name));
    }
}
