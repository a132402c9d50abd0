package com.aiqaramba.llm.gemini;

import com.google.genai.types.GenerateContentConfig;
import com.google.genai.types.ThinkingConfig;
import java.util.Optional;

/** What a host wants of every answer; what is empty is left to the model. */
record GenerationSettings(Optional<ThinkingLevel> thinking, Optional<MediaResolution> pictures) {
    static final GenerationSettings NONE = new GenerationSettings(Optional.empty(), Optional.empty());

    GenerationSettings withThinking(ThinkingLevel level) {
        return new GenerationSettings(Optional.of(level), pictures);
    }

    GenerationSettings withPictures(MediaResolution resolution) {
        return new GenerationSettings(thinking, Optional.of(resolution));
    }

    void writeTo(GenerateContentConfig.Builder config) {
        thinking.ifPresent(level -> config.thinkingConfig(
                ThinkingConfig.builder().thinkingLevel(level.name()).build()));
        pictures.ifPresent(resolution -> config.mediaResolution("MEDIA_RESOLUTION_" + resolution.name()));
    }
}
