package com.aiqaramba.telemetry;

import com.aiqaramba.core.chat.TokenUsage;
import io.opentelemetry.api.common.Attributes;

/** Tokens as the conventions count them: thoughts are output. */
final class Usage {
    private Usage() {}

    static long output(TokenUsage usage) {
        return usage.output() + usage.thinking();
    }

    static Attributes attributes(TokenUsage usage) {
        return Attributes.of(
                Names.INPUT_TOKENS,
                usage.input(),
                Names.CACHED_TOKENS,
                usage.cachedInput(),
                Names.OUTPUT_TOKENS,
                output(usage),
                Names.THINKING_TOKENS,
                usage.thinking());
    }
}
