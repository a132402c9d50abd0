package com.aiqaramba.core.internal.answer;

import com.aiqaramba.core.check.PageValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.introspect.BeanPropertyDefinition;
import java.time.DateTimeException;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Walks through an answer and its type, down to the values that a page shows. */
final class AnswerParts {
    private final List<AnswerPart> found = new ArrayList<>();

    private AnswerParts() {}

    /** Refuses what no page can show, so that a host hears of it before a run starts. */
    static void requireReadable(JavaType type, String path, List<JavaType> round) {
        if (PartKind.of(type).isPresent()) {
            return;
        }
        if (type.isReferenceType() || type.isCollectionLikeType()) {
            requireReadable(type.getContentType(), path, round);
            return;
        }
        if (!type.isRecordType() || round.contains(type)) {
            throw new IllegalArgumentException(path + " cannot be read from a page: " + type.toCanonical()
                    + ". A component is a text, a number, a boolean, an enum, a LocalDate, LocalTime or LocalDateTime,"
                    + " an Optional or a List of those, or another record.");
        }
        List<JavaType> deeper = new ArrayList<>(round);
        deeper.add(type);
        components(type)
                .forEach(component ->
                        requireReadable(component.getPrimaryType(), path + "." + component.getName(), deeper));
    }

    static List<AnswerPart> of(JavaType type, JsonNode answer) throws AnswerMismatch {
        AnswerParts parts = new AnswerParts();
        parts.add(type, answer, "");
        return parts.found;
    }

    private void add(JavaType type, JsonNode json, String path) throws AnswerMismatch {
        Optional<PartKind> kind = PartKind.of(type);
        if (json.isNull() && !type.isReferenceType()) {
            throw new AnswerMismatch(path + " is null");
        }
        if (kind.isPresent()) {
            found.add(new AnswerPart(path, json.toString(), value(kind.get(), json, path)));
        } else if (type.isReferenceType()) {
            if (!json.isNull()) {
                add(type.getContentType(), json, path);
            }
        } else if (type.isCollectionLikeType()) {
            for (int i = 0; i < json.size(); i++) {
                add(type.getContentType(), json.path(i), path + "[" + i + "]");
            }
        } else {
            for (BeanPropertyDefinition component : components(type)) {
                String name = component.getName();
                add(component.getPrimaryType(), json.path(name), path.isEmpty() ? name : path + "." + name);
            }
        }
    }

    private static PageValue value(PartKind kind, JsonNode json, String path) throws AnswerMismatch {
        try {
            return kind.read(json);
        } catch (DateTimeException | IllegalArgumentException unreadable) {
            throw new AnswerMismatch(path + " does not have its form: " + unreadable.getMessage());
        }
    }

    private static List<BeanPropertyDefinition> components(JavaType record) {
        return AnswerForm.JSON.getDeserializationConfig().introspect(record).findProperties();
    }
}
