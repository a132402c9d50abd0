package com.aiqaramba.llm.openai;

import com.aiqaramba.core.error.ConfigurationException;
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
        OpenAiChatModel.Builder builder = OpenAiChatModel.builder(provider).model(model());
        value(provider.baseUrlVariable()).ifPresent(builder::baseUrl);
        value(provider.keyVariable()).map(String::toCharArray).ifPresent(builder::apiKey);
        return builder;
    }

    private String model() {
        return value("AIQARAMBA_MODEL")
                .orElseThrow(() ->
                        new ConfigurationException("AIQARAMBA_MODEL is not set. Set it to the name of a model" + " as "
                                + provider.title() + " writes it; the model must take pictures and call tools."));
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
