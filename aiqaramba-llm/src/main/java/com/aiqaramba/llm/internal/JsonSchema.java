package com.aiqaramba.llm.internal;

import com.aiqaramba.core.error.ModelException;
import com.fasterxml.jackson.databind.node.ObjectNode;

/** Schemas as hosts give them, as text. The order of their keys is kept. */
public final class JsonSchema {
    private JsonSchema() {}

    /**
     * Reads a schema.
     *
     * @param owner whose schema it is, for people
     * @throws ModelException when the text is no JSON object; nothing has to be sent then
     */
    public static ObjectNode parse(String text, String owner) {
        if (Json.parse(text) instanceof ObjectNode schema) {
            return schema;
        }
        throw new ModelException(
                ModelException.Kind.INVALID_REQUEST,
                "The schema of " + owner + " is no JSON Schema of type object; mend it.",
                null);
    }
}
