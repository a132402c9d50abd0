package com.aiqaramba.llm.gemini;

import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.ThinkingConfig;
import java.util.Optional;

/**
 * Settings that go out with every request; what is empty is left to the model.
 *
 * @param streaming whether it comes in chunks, and with a summary of the thoughts for those who watch
 */
record GenerationSettings(Optional<ThinkingLevel> thinking, Optional<MediaResolution> pictures, boolean streaming) {
    static final GenerationSettings NONE = new GenerationSettings(Optional.empty(), Optional.empty(), false);

    GenerationSettings withThinking(ThinkingLevel level) {
        return new GenerationSettings(Optional.of(level), pictures, streaming);
    }

    GenerationSettings withPictures(MediaResolution resolution) {
        return new GenerationSettings(thinking, Optional.of(resolution), streaming);
    }

    GenerationSettings withStreaming(boolean wanted) {
        return new GenerationSettings(thinking, pictures, wanted);
    }

    void writeTo(GenerateContentConfig.Builder config) {
        if (thinking.isPresent() || streaming) {
            config.thinkingConfig(thinkingConfig());
        }
        pictures.ifPresent(resolution -> config.mediaResolution("MEDIA_RESOLUTION_" + resolution.name()));
    }

    private ThinkingConfig thinkingConfig() {
        ThinkingConfig.Builder config = ThinkingConfig.builder();
        thinking.ifPresent(level -> config.thinkingLevel(level.name()));
        if (streaming) {
            config.includeThoughts(true);
        }
        return config.build();
    }
}
