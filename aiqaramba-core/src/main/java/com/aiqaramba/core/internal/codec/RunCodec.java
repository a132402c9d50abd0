package com.aiqaramba.core.internal.codec;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.DeserializationConfig;
import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JavaType;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.jsontype.NamedType;
import com.fasterxml.jackson.databind.module.SimpleAbstractTypeResolver;
import com.fasterxml.jackson.databind.module.SimpleModule;
import com.fasterxml.jackson.datatype.jdk8.Jdk8Module;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import java.io.IOException;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/** Writes runs and steps as JSON and reads them back. Thread-safe. */
public final class RunCodec {
    /** The version of the format that {@code write} produces. */
    public static final int VERSION = 1;

    private static final ObjectMapper JSON = mapper();

    private RunCodec() {}

    public static byte[] write(RunSummary run) {
        return toBytes(run);
    }

    public static byte[] write(Step step) {
        return toBytes(step);
    }

    public static RunSummary readRun(int version, byte[] payload) {
        return read(version, payload, RunSummary.class);
    }

    public static Step readStep(int version, byte[] payload) {
        return read(version, payload, Step.class);
    }

    private static byte[] toBytes(Object value) {
        try {
            return JSON.writeValueAsBytes(value);
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("A " + value.getClass().getSimpleName() + " has no JSON form.", impossible);
        }
    }

    private static <T> T read(int version, byte[] payload, Class<T> type) {
        if (version != VERSION) {
            throw new StoreException("A stored " + type.getSimpleName() + " has format " + version
                    + ", but this version of the library reads format " + VERSION + ".");
        }
        try {
            T value = JSON.readValue(payload, type);
            if (value != null) {
                return value;
            }
        } catch (IOException damaged) {
            // Not passed on as the cause: its message quotes the content.
        }
        throw new StoreException("A stored " + type.getSimpleName() + " is damaged and cannot be read.");
    }

    private static ObjectMapper mapper() {
        JsonMapper.Builder builder = JsonMapper.builder()
                .addModule(new Jdk8Module())
                .addModule(new JavaTimeModule())
                .disable(
                        SerializationFeature.WRITE_DATES_AS_TIMESTAMPS,
                        SerializationFeature.WRITE_DURATIONS_AS_TIMESTAMPS)
                .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
                .disable(DeserializationFeature.FAIL_ON_UNKNOWN_PROPERTIES);
        for (Class<?> sealed : new Class<?>[] {BrowserAction.class, Check.class}) {
            builder.addMixIn(sealed, Typed.class);
            Arrays.stream(sealed.getPermittedSubclasses())
                    .forEach(type -> builder.registerSubtypes(new NamedType(type, storedName(type))));
        }
        SimpleModule values = new SimpleModule();
        values.setAbstractTypes(new OneRecord());
        return builder.addModule(values).build();
    }

    /** For example {@code Click} for a {@code ClickAction}. */
    private static String storedName(Class<?> type) {
        return type.getSimpleName().replaceFirst("(Action|Check)$", "");
    }

    /** Finds the record behind a value, which its sealed interface hides. */
    private static final class OneRecord extends SimpleAbstractTypeResolver {
        private static final long serialVersionUID = 1L;

        @Override
        public @Nullable JavaType findTypeMapping(DeserializationConfig config, JavaType type) {
            Class<?>[] permitted = type.getRawClass().getPermittedSubclasses();
            return permitted != null && permitted.length == 1
                    ? config.getTypeFactory().constructSpecializedType(type, permitted[0])
                    : null;
        }
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    private interface Typed {}
}
