package com.aiqaramba.telemetry;

import io.opentelemetry.api.common.AttributeKey;
import java.util.List;
import java.util.Locale;

/** Names of OpenTelemetry's conventions for generative AI, which are in development, and our own beside them. */
final class TelemetryNames {
    static final String SCOPE = "com.aiqaramba.telemetry";

    static final String INVOKE_AGENT = "invoke_agent";
    static final String CHAT = "chat";
    static final String EXECUTE_TOOL = "execute_tool";

    static final AttributeKey<String> OPERATION = AttributeKey.stringKey("gen_ai.operation.name");
    static final AttributeKey<String> PROVIDER = AttributeKey.stringKey("gen_ai.provider.name");
    static final AttributeKey<String> REQUEST_MODEL = AttributeKey.stringKey("gen_ai.request.model");
    static final AttributeKey<String> RESPONSE_MODEL = AttributeKey.stringKey("gen_ai.response.model");
    static final AttributeKey<List<String>> FINISH_REASONS =
            AttributeKey.stringArrayKey("gen_ai.response.finish_reasons");
    static final AttributeKey<Long> INPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.input_tokens");
    static final AttributeKey<Long> OUTPUT_TOKENS = AttributeKey.longKey("gen_ai.usage.output_tokens");
    static final AttributeKey<Long> CACHED_TOKENS = AttributeKey.longKey("gen_ai.usage.cache_read.input_tokens");
    static final AttributeKey<Long> THINKING_TOKENS = AttributeKey.longKey("gen_ai.usage.reasoning.output_tokens");
    static final AttributeKey<String> TOKEN_TYPE = AttributeKey.stringKey("gen_ai.token.type");
    static final AttributeKey<String> TOOL = AttributeKey.stringKey("gen_ai.tool.name");
    static final AttributeKey<String> TOOL_TYPE = AttributeKey.stringKey("gen_ai.tool.type");
    static final AttributeKey<String> ERROR = AttributeKey.stringKey("error.type");

    static final AttributeKey<String> TENANT = AttributeKey.stringKey("aiqaramba.tenant");
    static final AttributeKey<String> RUN = AttributeKey.stringKey("aiqaramba.run");
    static final AttributeKey<Long> STEP = AttributeKey.longKey("aiqaramba.step");
    static final AttributeKey<Long> STEPS = AttributeKey.longKey("aiqaramba.steps");
    static final AttributeKey<String> OUTCOME = AttributeKey.stringKey("aiqaramba.outcome");
    static final AttributeKey<String> VERDICT = AttributeKey.stringKey("aiqaramba.verdict");

    static final String WAIT_EVENT = "aiqaramba.wait";
    static final AttributeKey<Double> WAIT = AttributeKey.doubleKey("aiqaramba.wait.seconds");
    static final AttributeKey<String> WAIT_REASON = AttributeKey.stringKey("aiqaramba.wait.reason");

    static final String FALLBACK_EVENT = "aiqaramba.fallback";
    static final AttributeKey<String> FALLBACK_REASON = AttributeKey.stringKey("aiqaramba.fallback.reason");

    /** Text, on demand only. */
    static final String STEP_EVENT = "aiqaramba.step";

    static final AttributeKey<String> GOAL = AttributeKey.stringKey("aiqaramba.goal");
    static final AttributeKey<String> VERDICT_REASON = AttributeKey.stringKey("aiqaramba.verdict.reason");
    static final AttributeKey<String> SUMMARY = AttributeKey.stringKey("aiqaramba.summary");
    static final AttributeKey<String> CALL = AttributeKey.stringKey("aiqaramba.tool.call");
    static final AttributeKey<String> RESULT = AttributeKey.stringKey("aiqaramba.tool.result");
    static final AttributeKey<String> THOUGHT = AttributeKey.stringKey("aiqaramba.thought");
    static final AttributeKey<String> URL = AttributeKey.stringKey("url.full");

    private TelemetryNames() {}

    /** A constant as the conventions write it. */
    static String of(Enum<?> constant) {
        return constant.name().toLowerCase(Locale.ROOT);
    }
}
