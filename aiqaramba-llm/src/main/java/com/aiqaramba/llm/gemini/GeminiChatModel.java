package com.aiqaramba.llm.gemini;

import static com.aiqaramba.llm.internal.ClientSettings.require;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.internal.ClientSettings;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.llm.retry.Sleeper;
import com.google.genai.Client;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.Executor;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;
import okhttp3.OkHttpClient;
import org.jspecify.annotations.Nullable;

/**
 * Chat model that asks Gemini on the Gemini API, on Vertex AI, or behind a gateway that speaks Gemini's API.
 *
 * <pre>{@code
 * try (var gemini = GeminiChatModel.fromEnvironment()) {
 *     Run run = AgentRunner.inMemory(gemini, browsers).run(task);
 * }
 * }</pre>
 *
 * <p>Defaults: model {@value #DEFAULT_MODEL}; 120 seconds for a whole exchange; retries by {@link RetryPolicy#DEFAULT}
 * and nowhere else; on Vertex AI the location {@value #DEFAULT_LOCATION}. Connections are TLS 1.3; {@code http} is for
 * gateways on this machine alone. An answer may have 20 MB.
 *
 * <p>A blocked prompt is an exception of kind {@code BLOCKED}; a blocked answer is a response with that finish reason.
 * An answer with neither text nor a call is an exception of kind {@code BAD_ANSWER}. The key is in no message, log or
 * string form.
 *
 * <p>Each call under way has a daemon thread {@code aiqaramba-gemini-N}; idle ones end after a minute, or on {@link
 * #close()}. Thread-safe.
 *
 * @since 0.1.0
 */
public final class GeminiChatModel implements ChatModel, AutoCloseable {
    /** Model that is asked when none is named: the fast one of the current generation, which calls tools well. */
    public static final String DEFAULT_MODEL = "gemini-3.8-flash";

    /** Location on Vertex AI when none is named: the European Union's multi-region, which processes data there. */
    public static final String DEFAULT_LOCATION = "eu";

    private static final int MAX_BODY_BYTES = 20 * 1024 * 1024;

    private final ChatModel model;
    private final OkHttpClient http;
    private final String description;

    private GeminiChatModel(ChatModel model, OkHttpClient http, String description) {
        this.model = model;
        this.http = http;
        this.description = description;
    }

    /**
     * Returns a model with the settings of environment variables: {@code GEMINI_API_KEY} (or {@code GOOGLE_API_KEY})
     * and, for a gateway, {@code GOOGLE_GEMINI_BASE_URL}; or {@code GOOGLE_GENAI_USE_VERTEXAI=true} with {@code
     * GOOGLE_CLOUD_PROJECT}, {@code GOOGLE_CLOUD_LOCATION} and Google's application default credentials. {@code
     * AIQARAMBA_MODEL} names another model.
     *
     * @return the model, with retries
     * @throws ConfigurationException when a setting is missing or malformed
     */
    public static GeminiChatModel fromEnvironment() {
        return fromEnvironment(System.getenv());
    }

    static GeminiChatModel fromEnvironment(Map<String, String> variables) {
        return builderFrom(variables).build();
    }

    /**
     * Returns a builder with the settings that {@link #fromEnvironment()} takes, for hosts that change some of them.
     *
     * @param variables environment variables, for example {@code System.getenv()}
     * @return the builder
     * @throws ConfigurationException when a setting is missing or malformed
     */
    public static Builder builderFrom(Map<String, String> variables) {
        return new GeminiEnvironment(variables).builder();
    }

    /**
     * Returns a builder that has every default. Give it a key or a Vertex AI project; everything else is optional.
     *
     * @return a new builder
     */
    public static Builder builder() {
        return new Builder();
    }

    @Override
    public String description() {
        return description;
    }

    @Override
    public ChatResponse chat(ChatRequest request, ChatListener listener) throws InterruptedException {
        return model.chat(request, listener);
    }

    /** Cancels what is under way and ends the threads. A second call does nothing. */
    @Override
    public void close() {
        GeminiTransport.close(http);
    }

    @Override
    public String toString() {
        return "GeminiChatModel[" + description + "]";
    }

    /**
     * Builder of a {@link GeminiChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final Pattern MODEL_NAME = Pattern.compile("[A-Za-z0-9][A-Za-z0-9._@/-]{0,199}");
        private static final Pattern LOCATION = Pattern.compile("[a-z][a-z0-9-]{1,40}");
        private static final Pattern PROJECT = Pattern.compile("[a-z0-9][a-z0-9.:-]{0,99}");

        private final ClientSettings client = new ClientSettings();
        private GeminiEndpoint.@Nullable Vertex vertex;
        private @Nullable String baseUrl;
        private String model = DEFAULT_MODEL;
        private GenerationSettings settings = GenerationSettings.NONE;
        private UnaryOperator<Client.Builder> sdk = UnaryOperator.identity();

        private Builder() {}

        /**
         * Sets the key for the Gemini API, which is copied. There is no default.
         *
         * @param newKey from https://aistudio.google.com/apikey; the caller may overwrite it afterwards
         * @return this builder
         */
        public Builder apiKey(char[] newKey) {
            return apiKey(Secret.of(newKey));
        }

        /**
         * Sets the key for the Gemini API, which {@link #build()} reads; the caller closes it after that. There is no
         * default.
         *
         * @param newKey from https://aistudio.google.com/apikey
         * @return this builder
         */
        public Builder apiKey(Secret newKey) {
            client.key(newKey);
            return this;
        }

        /**
         * Sets a project on Vertex AI, which is then asked with Google's application default credentials instead of a
         * key.
         *
         * @param project the id of the Google Cloud project
         * @param location a region or multi-region, for example {@value GeminiChatModel#DEFAULT_LOCATION} or {@code
         *     europe-west4}; it decides where the prompts are processed
         * @return this builder
         */
        public Builder vertex(String project, String location) {
            vertex = new GeminiEndpoint.Vertex(project, location);
            return this;
        }

        /**
         * Sets the address of a gateway that speaks Gemini's API. The default is Google's own address.
         *
         * @param url {@code https}, or {@code http} on this machine
         * @return this builder
         */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        /**
         * Sets the model. The default is {@value GeminiChatModel#DEFAULT_MODEL}.
         *
         * @param name as the provider writes it
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Sets how much the model thinks. The default is the model's own. Older models than Gemini 3 refuse it.
         *
         * @param level the level
         * @return this builder
         */
        public Builder thinking(ThinkingLevel level) {
            settings = settings.withThinking(level);
            return this;
        }

        /**
         * Sets how closely the model looks at pictures. The default is the model's own.
         *
         * @param resolution the resolution
         * @return this builder
         */
        public Builder mediaResolution(MediaResolution resolution) {
            settings = settings.withPictures(resolution);
            return this;
        }

        /**
         * Sets whether the model gives its answer in chunks, so that {@link ChatListener#partialAnswer} is told what it
         * thinks, says and calls before the answer is whole. The default is {@code false}.
         *
         * <p>On the wire {@code streamGenerateContent} with {@code alt=sse} is asked in place of {@code
         * generateContent}, with {@code includeThoughts}: the provider adds a summary of what the model thought. The
         * answer is the same as without: it counts when its stream has come to its end, within the same time and size.
         * A gateway that does not stream may answer in one piece; nothing is told of it then.
         *
         * @param wanted whether it does
         * @return this builder
         */
        public Builder streaming(boolean wanted) {
            settings = settings.withStreaming(wanted);
            return this;
        }

        /**
         * Sets the time that one exchange may take, from the first byte sent to the last one read. Each retry has this
         * time anew. The default is 120 seconds.
         *
         * @param duration more than zero, at most a day
         * @return this builder
         */
        public Builder timeout(Duration duration) {
            client.timeout(duration);
            return this;
        }

        /**
         * Sets the retries of failed exchanges. The default is {@link RetryPolicy#DEFAULT}.
         *
         * @param policy the policy
         * @return this builder
         */
        public Builder retryPolicy(RetryPolicy policy) {
            client.retryPolicy(policy);
            return this;
        }

        Builder sleeper(Sleeper newSleeper) {
            client.sleeper(newSleeper);
            return this;
        }

        Builder clock(InstantSource newClock) {
            client.clock(newClock);
            return this;
        }

        Builder sdk(UnaryOperator<Client.Builder> change) {
            sdk = change;
            return this;
        }

        /**
         * Builds the model. Nothing is sent yet.
         *
         * @return the model, with retries
         * @throws ConfigurationException when a setting is missing or malformed
         */
        public GeminiChatModel build() {
            validate();
            GeminiEndpoint endpoint = endpoint();
            ExchangeInterceptor exchanges = new ExchangeInterceptor(MAX_BODY_BYTES, MonotonicClock.start());
            OkHttpClient http = GeminiTransport.client(endpoint, client.timeout(), exchanges);
            return new GeminiChatModel(
                    client.retrying(once(endpoint, exchanges, http)), http, model + ", " + endpoint.description());
        }

        private ChatModel once(GeminiEndpoint endpoint, ExchangeInterceptor exchanges, OkHttpClient http) {
            Secret key = vertex == null ? client.key().orElseThrow() : null;
            Executor starter =
                    vertex == null ? Runnable::run : http.dispatcher().executorService();
            return new GeminiClient(
                    SdkClient.create(endpoint, key, http, sdk),
                    starter,
                    exchanges,
                    model,
                    settings,
                    client.timeout(),
                    new GeminiFailures(model, client.timeout(), client.clock()));
        }

        private GeminiEndpoint endpoint() {
            Optional<String> gateway = Optional.ofNullable(baseUrl);
            return vertex == null ? GeminiEndpoint.geminiApi(gateway) : GeminiEndpoint.vertexAi(vertex, gateway);
        }

        private void validate() {
            require(
                    client.key().isPresent() || vertex != null,
                    "Gemini needs a key (GEMINI_API_KEY) or a Vertex AI project.");
            client.validate("Gemini", "GEMINI_API_KEY");
            require(
                    vertex == null || LOCATION.matcher(vertex.location()).matches(),
                    "The location on Vertex AI (GOOGLE_CLOUD_LOCATION) is malformed. Give one like " + DEFAULT_LOCATION
                            + " or europe-west4.");
            require(
                    vertex == null || PROJECT.matcher(vertex.project()).matches(),
                    "The project for Vertex AI (GOOGLE_CLOUD_PROJECT) is malformed. Give its id, like"
                            + " my-project-1234.");
            require(
                    MODEL_NAME.matcher(model).matches(),
                    "The name of the model (AIQARAMBA_MODEL) is malformed. Give one like " + DEFAULT_MODEL + ".");
        }
    }
}
