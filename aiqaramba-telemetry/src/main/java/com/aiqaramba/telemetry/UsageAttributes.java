package com.aiqaramba.telemetry;

import com.aiqaramba.core.chat.TokenUsage;
import io.opentelemetry.api.common.Attributes;

/** Tokens as the conventions count them: thoughts are output. */
final class UsageAttributes {
    private UsageAttributes() {}

    static long output(TokenUsage usage) {
        return usage.output() + usage.thinking();
    }

    static Attributes attributes(TokenUsage usage) {
        return Attributes.of(
                TelemetryNames.INPUT_TOKENS,
                usage.input(),
                TelemetryNames.CACHED_TOKENS,
                usage.cachedInput(),
                TelemetryNames.OUTPUT_TOKENS,
                output(usage),
                TelemetryNames.THINKING_TOKENS,
                usage.thinking());
    }
}
