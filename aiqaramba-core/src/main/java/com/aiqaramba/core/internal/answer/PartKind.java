package com.aiqaramba.core.internal.answer;

import com.aiqaramba.core.check.PageValue;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.JsonNode;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;

/** Kinds of values that can be found on a page, each with the types of components that hold one. */
enum PartKind {
    TEXT(json -> PageValue.text(json.asText()), String.class, UUID.class, URI.class),
    WORD(json -> PageValue.text(json.asText().replace('_', ' '))),
    NUMBER(
            json -> PageValue.number(new BigDecimal(json.asText())),
            int.class,
            Integer.class,
            long.class,
            Long.class,
            short.class,
            Short.class,
            double.class,
            Double.class,
            BigDecimal.class,
            BigInteger.class),
    FLAG(json -> PageValue.flag(json.asBoolean()), boolean.class, Boolean.class),
    DAY(json -> PageValue.date(LocalDate.parse(json.asText())), LocalDate.class),
    TIME(json -> PageValue.time(LocalTime.parse(json.asText())), LocalTime.class),
    MOMENT(json -> PageValue.dateTime(LocalDateTime.parse(json.asText())), LocalDateTime.class);

    private final Function<JsonNode, PageValue> reading;
    private final List<Class<?>> types;

    PartKind(Function<JsonNode, PageValue> reading, Class<?>... types) {
        this.reading = reading;
        this.types = List.of(types);
    }

    static Optional<PartKind> of(JavaType type) {
        return type.isEnumType()
                ? Optional.of(WORD)
                : Arrays.stream(values())
                        .filter(kind -> kind.types.contains(type.getRawClass()))
                        .findFirst();
    }

    PageValue read(JsonNode json) {
        return reading.apply(json);
    }
}
