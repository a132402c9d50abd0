package com.aiqaramba.llm.openai;

import java.util.Map;
import java.util.Optional;

/**
 * Reads the settings of a provider from environment variables. An empty value counts as none.
 *
 * @param provider whose
 * @param variables the environment
 */
record OpenAiEnvironment(OpenAiProvider provider, Map<String, String> variables) {
    OpenAiChatModel.Builder builder() {
        OpenAiChatModel.Builder builder = OpenAiChatModel.builder(provider);
        value("AIQARAMBA_MODEL").ifPresent(builder::model);
        value(provider.baseUrlVariable()).ifPresent(builder::baseUrl);
        value(provider.keyVariable()).map(String::toCharArray).ifPresent(builder::apiKey);
        return builder;
    }

    private Optional<String> value(String name) {
        return Optional.ofNullable(variables.get(name)).map(String::strip).filter(value -> !value.isEmpty());
    }

    /** Holds a key. */
    @Override
    public String toString() {
        return "OpenAiEnvironment[" + provider + "]";
    }
}
