package com.aiqaramba.core.chat;

/**
 * A tool that the model may call. Immutable.
 *
 * @param name letters, digits and {@code _}
 * @param description what it does and when to use it, for the model
 * @param parametersJson a JSON Schema of type object, as text; its order of keys is kept, so that the prompt's prefix
 *     stays the same from call to call
 * @since 0.1.0
 */
public record ToolSpecification(String name, String description, String parametersJson) {}
