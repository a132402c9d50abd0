package com.aiqaramba.samples.quickstart;

import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.llm.recording.Recording;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.llm.recording.ReplayingChatModel;
import java.net.URL;
import java.nio.file.Path;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;

/**
 * Chooses who thinks: the provider that was named, or Gemini when the environment has a key for it, else a recording.
 */
final class Models {
    /** The recorded run on the sample shop. */
    static final String RECORDING = "sample-shop.jsonl";

    private final Map<String, String> environment;
    private final Optional<OpenAiProvider> provider;
    private final Optional<String> baseUrl;
    private final Optional<String> name;
    private final boolean streaming;

    Models(
            Map<String, String> environment,
            Optional<OpenAiProvider> provider,
            Optional<String> baseUrl,
            Optional<String> name,
            boolean streaming) {
        this.environment = environment;
        this.provider = provider;
        this.baseUrl = baseUrl;
        this.name = name;
        this.streaming = streaming;
    }

    /** A model, and what to say about it in the first line. */
    record Choice(ChatModel model, String headline, AutoCloseable resource) implements AutoCloseable {
        @Override
        public void close() {
            try {
                resource.close();
            } catch (RuntimeException failed) {
                throw failed;
            } catch (Exception impossible) {
                throw new IllegalStateException(impossible);
            }
        }
    }

    Choice choose(boolean ownSite, Optional<Path> replay, Optional<Path> record) {
        if (replay.isPresent()) {
            return replaying(Recording.read(replay.get()), "Replaying " + replay.get());
        }
        if (provider.isPresent()) {
            OpenAiChatModel model = chatCompletions(provider.get());
            return live(model, model, record);
        }
        if (hasGemini()) {
            GeminiChatModel model = gemini();
            return live(model, model, record);
        }
        if (ownSite || baseUrl.isPresent() || record.isPresent()) {
            throw new ConfigurationException(
                    "GEMINI_API_KEY is not set, and the recording that comes along knows only the"
                            + " sample shop. Set GEMINI_API_KEY, or GOOGLE_GENAI_USE_VERTEXAI and GOOGLE_CLOUD_PROJECT,"
                            + " or name another model by --provider, or a recording of your own by --replay.");
        }
        URL recording = Objects.requireNonNull(Models.class.getResource(RECORDING));
        return replaying(
                Recording.read(recording), "No GEMINI_API_KEY: replaying a recorded run against the live shop");
    }

    private static Choice replaying(Recording recording, String what) {
        ReplayingChatModel model = ReplayingChatModel.of(recording);
        return new Choice(model, what + ". The recording: " + recording.origin() + ".", () -> {});
    }

    private GeminiChatModel gemini() {
        GeminiChatModel.Builder builder = GeminiChatModel.builderFrom(environment);
        baseUrl.ifPresent(builder::baseUrl);
        name.ifPresent(builder::model);
        return builder.streaming(streaming).build();
    }

    private OpenAiChatModel chatCompletions(OpenAiProvider named) {
        OpenAiChatModel.Builder builder = OpenAiChatModel.builderFrom(named, environment);
        baseUrl.ifPresent(builder::baseUrl);
        name.ifPresent(builder::model);
        return builder.streaming(streaming).build();
    }

    private static Choice live(ChatModel model, AutoCloseable resource, Optional<Path> record) {
        String headline = "Live on " + model.description() + ".";
        if (record.isEmpty()) {
            return new Choice(model, headline, resource);
        }
        RecordingChatModel recording = RecordingChatModel.of(model, record.get(), "answered by " + model.description());
        return new Choice(recording, headline + " Recording to " + record.get() + ".", recording);
    }

    private boolean hasGemini() {
        return isSet("GEMINI_API_KEY") || isSet("GOOGLE_API_KEY") || wantsVertexAi();
    }

    private boolean wantsVertexAi() {
        String value = environment.getOrDefault("GOOGLE_GENAI_USE_VERTEXAI", "").strip();
        return value.equalsIgnoreCase("true") || value.equals("1");
    }

    private boolean isSet(String variable) {
        return !environment.getOrDefault(variable, "").isBlank();
    }
}
