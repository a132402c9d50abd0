package com.aiqaramba.telemetry;

import com.aiqaramba.core.chat.TokenUsage;
import io.opentelemetry.api.OpenTelemetry;
import io.opentelemetry.api.common.Attributes;
import io.opentelemetry.api.metrics.DoubleHistogram;
import io.opentelemetry.api.metrics.LongHistogram;
import io.opentelemetry.api.metrics.Meter;
import java.time.Duration;
import java.util.List;
import java.util.stream.IntStream;
import java.util.stream.LongStream;

/** The two metrics of a model's client, with the buckets that the conventions ask for. */
final class ModelMetrics {
    /** 1, 4, 16, ... 67,108,864. */
    private static final List<Long> TOKENS =
            LongStream.rangeClosed(0, 13).mapToObj(power -> 1L << (2 * power)).toList();

    /** 0.01, 0.02, 0.04, ... 81.92. */
    private static final List<Double> SECONDS = IntStream.rangeClosed(0, 13)
            .mapToObj(power -> (1L << power) / 100.0)
            .toList();

    private final LongHistogram tokens;
    private final DoubleHistogram duration;

    ModelMetrics(OpenTelemetry telemetry) {
        Meter meter = telemetry.getMeter(TelemetryNames.SCOPE);
        tokens = meter.histogramBuilder("gen_ai.client.token.usage")
                .ofLongs()
                .setUnit("{token}")
                .setDescription("Number of input and output tokens used.")
                .setExplicitBucketBoundariesAdvice(TOKENS)
                .build();
        duration = meter.histogramBuilder("gen_ai.client.operation.duration")
                .setUnit("s")
                .setDescription("GenAI operation duration.")
                .setExplicitBucketBoundariesAdvice(SECONDS)
                .build();
    }

    void used(TokenUsage usage, Attributes attributes) {
        tokens.record(usage.input(), typed("input", attributes));
        tokens.record(UsageAttributes.output(usage), typed("output", attributes));
    }

    void took(Duration time, Attributes attributes) {
        duration.record(Math.max(0, time.toNanos()) / 1e9, attributes);
    }

    private static Attributes typed(String type, Attributes attributes) {
        return attributes.toBuilder().put(TelemetryNames.TOKEN_TYPE, type).build();
    }
}
