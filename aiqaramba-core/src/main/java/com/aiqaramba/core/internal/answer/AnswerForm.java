package com.aiqaramba.core.internal.answer;

import static com.fasterxml.jackson.databind.cfg.CoercionAction.Fail;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MapperFeature;
import com.fasterxml.jackson.databind.cfg.CoercionInputShape;
import com.fasterxml.jackson.databind.exc.UnrecognizedPropertyException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.type.LogicalType;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * Form of an answer: a record, and what may stand in it. Binding is strict: nothing may be missing, nothing added, and
 * no value stands for one of another type. Immutable and thread-safe.
 *
 * @param <T> the record
 */
public final class AnswerForm<T> {
    static final JsonMapper JSON = JsonMapper.builder()
            .addModule(new Jdk8Module())
            .addModule(new JavaTimeModule())
            .disable(MapperFeature.ALLOW_COERCION_OF_SCALARS)
            .disable(DeserializationFeature.ACCEPT_FLOAT_AS_INT)
            .enable(DeserializationFeature.USE_BIG_DECIMAL_FOR_FLOATS)
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .enable(DeserializationFeature.FAIL_ON_NUMBERS_FOR_ENUMS)
            .enable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES)
            .enable(DeserializationFeature.FAIL_ON_NULL_CREATOR_PROPERTIES)
            .enable(DeserializationFeature.FAIL_ON_MISSING_CREATOR_PROPERTIES)
            .withCoercionConfig(
                    LogicalType.Textual,
                    text -> text.setCoercion(CoercionInputShape.Integer, Fail)
                            .setCoercion(CoercionInputShape.Float, Fail)
                            .setCoercion(CoercionInputShape.Boolean, Fail))
            .build();

    private final JavaType type;
    private final String schema;

    private AnswerForm(JavaType type) {
        this.type = type;
        this.schema = AnswerSchema.of(type.getRawClass());
    }

    /**
     * Returns the form of a record.
     *
     * @throws IllegalArgumentException when it is no record, or has a component that no page can show
     */
    public static <T> AnswerForm<T> of(Class<T> type) {
        if (!type.isRecord()) {
            throw new IllegalArgumentException("An answer is a record; " + type.getName() + " is none.");
        }
        JavaType form = JSON.constructType(type);
        AnswerParts.requireReadable(form, type.getSimpleName(), List.of());
        return new AnswerForm<>(form);
    }

    /** Returns a JSON Schema of type object, as text. */
    public String schema() {
        return schema;
    }

    /** Binds an answer that was kept as text; empty when it does not have the form any more. */
    public Optional<T> read(String json) {
        try {
            return Optional.of(bind(JSON.readTree(json)));
        } catch (AnswerMismatch | JsonProcessingException changed) {
            return Optional.empty();
        }
    }

    /** Returns every value of an answer that a page has to show. */
    public List<AnswerPart> parts(JsonNode answer) throws AnswerMismatch {
        bind(answer);
        return AnswerParts.of(type, answer);
    }

    private T bind(JsonNode answer) throws AnswerMismatch {
        try {
            return JSON.readValue(JSON.treeAsTokens(answer), type);
        } catch (UnrecognizedPropertyException unknown) {
            throw new AnswerMismatch("there is no component '" + path(unknown) + "'");
        } catch (JsonMappingException mismatch) {
            String reason = String.valueOf(mismatch.getOriginalMessage())
                    .lines()
                    .findFirst()
                    .orElse("");
            throw new AnswerMismatch(path(mismatch) + " does not have its form: " + reason);
        } catch (IOException impossible) {
            throw new AnswerMismatch("it cannot be read");
        }
    }

    private static String path(JsonMappingException mismatch) {
        return mismatch.getPath().stream()
                .map(step -> step.getFieldName() == null ? "[" + step.getIndex() + "]" : "." + step.getFieldName())
                .collect(Collectors.joining())
                .replaceFirst("^\\.", "");
    }
}
