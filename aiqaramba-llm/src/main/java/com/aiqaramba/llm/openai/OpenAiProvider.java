package com.aiqaramba.llm.openai;

import java.net.URI;

/**
 * Provider of a chat-completions API: its address, its key, and the fields by which each request says no to training
 * and storing. For a server that is not listed take {@link #OPENAI_COMPATIBLE} and give its base URL.
 *
 * @since 0.1.0
 */
public enum OpenAiProvider {
    /**
     * OpenAI. Each request says {@code "store":false}, so that the exchange is not kept for the account's dashboard.
     * Logs against abuse are kept all the same; what the account has agreed with OpenAI decides about those.
     */
    OPENAI("OpenAI", "https://api.openai.com/v1", false, "{\"store\":false}"),

    /** xAI. Its chat-completions API has no field for it: what the account has agreed with xAI decides. */
    XAI("xAI", "https://api.x.ai/v1", false, "{}"),

    /**
     * OpenRouter. Each request says {@code "provider":{"data_collection":"deny"}}, so that it goes to none who collects
     * prompts; a model that nobody else serves is answered with an error.
     */
    OPENROUTER("OpenRouter", "https://openrouter.ai/api/v1", false, "{\"provider\":{\"data_collection\":\"deny\"}}"),

    /** Ollama on this machine. A model whose name ends in {@code cloud} is served by Ollama's company instead. */
    OLLAMA("Ollama", "http://localhost:11434/v1", true, "{}"),

    /** The server of llama.cpp on this machine, started with {@code --jinja} so that it knows tools. */
    LLAMA_CPP("llama.cpp", "http://localhost:8080/v1", true, "{}"),

    /**
     * Any other server that speaks OpenAI's API. Nothing is added to a request. The default address is that of vLLM on
     * this machine, to be started with {@code --enable-auto-tool-choice} and a parser for the model's tool calls.
     */
    OPENAI_COMPATIBLE("OpenAI-compatible server", "http://localhost:8000/v1", true, "{}");

    private final String title;
    private final URI baseUrl;
    private final boolean local;
    private final String requestFields;

    OpenAiProvider(String title, String baseUrl, boolean local, String requestFields) {
        this.title = title;
        this.baseUrl = URI.create(baseUrl);
        this.local = local;
        this.requestFields = requestFields;
    }

    String title() {
        return title;
    }

    /**
     * Returns the address of the API, unless the host names another one.
     *
     * @return {@code https}, or {@code http} on this machine
     */
    public URI baseUrl() {
        return baseUrl;
    }

    /**
     * Returns whether the provider runs on this machine by default. A local one needs no key; the others do.
     *
     * @return {@code true} if it does
     */
    public boolean isLocal() {
        return local;
    }

    /**
     * Returns the name of the environment variable that holds the key, for example {@code OPENAI_API_KEY}.
     *
     * @return its name
     */
    public String keyVariable() {
        return name() + "_API_KEY";
    }

    /**
     * Returns the name of the environment variable that holds another base URL, for example {@code OPENAI_BASE_URL}.
     *
     * @return its name
     */
    public String baseUrlVariable() {
        return name() + "_BASE_URL";
    }

    /**
     * Returns the fields by which each request says no to training and storing, as far as the API has any.
     *
     * @return the fields, those of a JSON object; {@code {}} when it has none
     */
    public String requestFields() {
        return requestFields;
    }
}
