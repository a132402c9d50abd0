package com.aiqaramba.llm.openai;

import static com.aiqaramba.llm.internal.ClientSettings.require;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.internal.time.MonotonicClock;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.internal.ApiAddress;
import com.aiqaramba.llm.internal.ClientSettings;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.llm.retry.Sleeper;
import java.net.URI;
import java.security.KeyStore;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Chat model that asks a server with a chat-completions API, over the JDK's HTTP client.
 *
 * <pre>{@code
 * try (var model = OpenAiChatModel.builder(OpenAiProvider.OLLAMA)
 *         .model("qwen3-vl:8b")
 *         .build()) {
 *     Run run = AgentRunner.inMemory(model, browsers).run(task);
 * }
 * }</pre>
 *
 * <p>Defaults: the provider's base URL; 120 seconds for a whole exchange; retries by {@link RetryPolicy#DEFAULT} and
 * nowhere else. Connections are TLS 1.3; {@code http} is for servers on this machine alone. An answer may have 20 MB. A
 * request says against training and storing what {@link OpenAiProvider#requestFields()} holds.
 *
 * <p>A prompt that is blocked is an exception of kind {@code BLOCKED}; a blocked or refused answer is a response with
 * that finish reason. An answer with neither text nor a call is an exception of kind {@code BAD_ANSWER}. The key is in
 * no message, log or string form.
 *
 * <p>Exchanges run on daemon threads {@code aiqaramba-openai-N}; idle ones end after a minute, or on {@link #close()}.
 * The JDK's client has a daemon thread of its own, which ends once the model can no longer be reached. Thread-safe.
 *
 * @since 0.1.0
 */
public final class OpenAiChatModel implements ChatModel, AutoCloseable {
    private static final int MAX_BODY_BYTES = 20 * 1024 * 1024;

    private final ChatModel model;
    private final OpenAiTransport transport;
    private final String description;

    private OpenAiChatModel(ChatModel model, OpenAiTransport transport, String description) {
        this.model = model;
        this.transport = transport;
        this.description = description;
    }

    /**
     * Returns a model with the settings of environment variables: {@code AIQARAMBA_MODEL} names the model, the
     * provider's {@linkplain OpenAiProvider#keyVariable() key variable} holds the key, and its {@linkplain
     * OpenAiProvider#baseUrlVariable() base URL variable} another address.
     *
     * @param provider the provider that is asked
     * @return the model, with retries
     * @throws ConfigurationException when a setting is missing or malformed
     */
    public static OpenAiChatModel fromEnvironment(OpenAiProvider provider) {
        return builderFrom(provider, System.getenv()).build();
    }

    /**
     * Returns a builder with the settings that {@link #fromEnvironment(OpenAiProvider)} takes, for hosts that change
     * some of them.
     *
     * @param provider the provider that is asked
     * @param variables environment variables, for example {@code System.getenv()}
     * @return the builder, which says what is missing when it builds
     */
    public static Builder builderFrom(OpenAiProvider provider, Map<String, String> variables) {
        return new OpenAiEnvironment(provider, variables).builder();
    }

    /**
     * Returns a builder that has the provider's defaults. Name a model, and give a key unless the provider is local.
     *
     * @param provider the provider that is asked
     * @return a new builder
     */
    public static Builder builder(OpenAiProvider provider) {
        return new Builder(provider);
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
        transport.close();
    }

    @Override
    public String toString() {
        return "OpenAiChatModel[" + description + "]";
    }

    /**
     * Builder of an {@link OpenAiChatModel}. Not thread-safe.
     *
     * @since 0.1.0
     */
    public static final class Builder {
        private static final int LONGEST_MODEL_NAME = 200;

        private final OpenAiProvider provider;
        private final ClientSettings client = new ClientSettings();
        private @Nullable KeyStore authorities;
        private String baseUrl;
        private String model = "";
        private boolean streaming;

        private Builder(OpenAiProvider provider) {
            this.provider = provider;
            this.baseUrl = provider.baseUrl().toString();
        }

        /**
         * Sets the key, which is copied. There is no default; a local provider needs none.
         *
         * @param newKey the caller may overwrite it afterwards
         * @return this builder
         */
        public Builder apiKey(char[] newKey) {
            return apiKey(Secret.of(newKey));
        }

        /**
         * Sets the key, which {@link #build()} reads; the caller closes it after that. There is no default.
         *
         * @param newKey goes into the header {@code Authorization} and nowhere else
         * @return this builder
         */
        public Builder apiKey(Secret newKey) {
            client.key(newKey);
            return this;
        }

        /**
         * Sets the address of the server, for example of a gateway. The default is {@link OpenAiProvider#baseUrl()}.
         *
         * @param url {@code https}, or {@code http} on this machine; what {@code /chat/completions} is added to
         * @return this builder
         */
        public Builder baseUrl(String url) {
            baseUrl = url;
            return this;
        }

        /**
         * Sets the certificate authorities to trust, for a server of your own. The default are those of the JVM.
         *
         * @param certificates a key store that holds them
         * @return this builder
         */
        public Builder trust(KeyStore certificates) {
            authorities = certificates;
            return this;
        }

        /**
         * Sets the model, which must take pictures and call tools. There is no default.
         *
         * @param name as the provider writes it, at most 200 characters
         * @return this builder
         */
        public Builder model(String name) {
            model = name;
            return this;
        }

        /**
         * Sets whether the model gives its answer in chunks, so that {@link ChatListener#partialAnswer} is told what it
         * thinks, says and calls before the answer is whole. The default is {@code false}.
         *
         * <p>On the wire each request says {@code "stream": true} and {@code "stream_options": {"include_usage":
         * true}}. The answer is the same as without: it counts when its stream has come to its end, within the same
         * time and size. A server that does not stream may answer in one piece; nothing is told of it then.
         *
         * @param wanted whether it does
         * @return this builder
         */
        public Builder streaming(boolean wanted) {
            streaming = wanted;
            return this;
        }

        /**
         * Sets the time that one exchange may take, from the first byte sent to the last one read. Each retry has this
         * time anew. The default is 120 seconds. A large model on a slow machine may need more.
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

        /**
         * Builds the model. Nothing is sent yet.
         *
         * @return the model, with retries
         * @throws ConfigurationException when a setting is missing or malformed
         */
        public OpenAiChatModel build() {
            validate();
            URI base = ApiAddress.parse(
                    baseUrl,
                    "The base URL of " + provider.title() + " (" + provider.baseUrlVariable() + ")",
                    provider.baseUrl().toString());
            OpenAiTransport transport = new OpenAiTransport(MAX_BODY_BYTES, authorities, MonotonicClock.start());
            return new OpenAiChatModel(
                    client.retrying(once(transport, base)),
                    transport,
                    model + ", " + provider.title() + " at " + base.getHost());
        }

        private ChatModel once(OpenAiTransport transport, URI base) {
            OpenAiFailures failures = new OpenAiFailures(provider, model, client.timeout());
            return new OpenAiClient(
                    transport,
                    URI.create(base.toString().replaceFirst("/+$", "") + "/chat/completions"),
                    client.key().map(secret -> "Bearer " + secret.use(String::new)),
                    client.timeout(),
                    streaming,
                    new RequestWriter(model, provider, streaming),
                    new ResponseReader(model, failures),
                    failures,
                    client.clock());
        }

        private void validate() {
            require(
                    client.key().isPresent() || provider.isLocal(),
                    provider.title() + " needs a key. Set " + provider.keyVariable()
                            + ", or replay a recording, which needs no model.");
            client.validate(provider.title(), provider.keyVariable());
            require(
                    ClientSettings.isPrintable(model) && model.length() <= LONGEST_MODEL_NAME,
                    "The name of the model (AIQARAMBA_MODEL) is missing or malformed. Give one as " + provider.title()
                            + " writes it, without spaces; the model must take pictures and call tools.");
        }
    }
}
