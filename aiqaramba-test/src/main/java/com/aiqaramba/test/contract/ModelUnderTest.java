package com.aiqaramba.test.contract;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.chat.Content;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.core.spi.ChatModel;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.concurrent.FutureTask;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** A model and the server that it asks. */
record ModelUnderTest(ChatModel model, ModelServer server) implements AutoCloseable {
    static final Content.Image PICTURE =
            new Content.Image("image/jpeg", new byte[] {(byte) 0xff, (byte) 0xd8, 0, 1, 2, 3, 4, 5, 6, 7});
    static final String PICTURE_BASE64 = Base64.getEncoder().encodeToString(PICTURE.bytes());

    private static final Duration PATIENT = Duration.ofSeconds(60);
    private static final Duration IMPATIENT = Duration.ofMillis(500);
    private static final JsonMapper JSON = new JsonMapper();
    private static final List<ToolSpecification> TOOLS = List.of(
            new ToolSpecification(
                    "click",
                    "Clicks the element of this number.",
                    "{\"type\":\"object\",\"properties\":{\"elementNumber\":{\"type\":\"string\"}},"
                            + "\"required\":[\"elementNumber\"]}"),
            new ToolSpecification("go_back", "Goes to the page before.", "{\"type\":\"object\",\"properties\":{}}"));

    static ModelUnderTest of(ProviderOnLoopback provider) throws IOException {
        return of(provider, PATIENT);
    }

    static ModelUnderTest impatient(ProviderOnLoopback provider) throws IOException {
        return of(provider, IMPATIENT);
    }

    private static ModelUnderTest of(ProviderOnLoopback provider, Duration timeout) throws IOException {
        ModelServer server = new ModelServer();
        return new ModelUnderTest(provider.newChatModel(server.address(), timeout), server);
    }

    static ChatRequest request(ChatMessage... messages) {
        return ChatRequest.builder(List.of(messages))
                .system("You test a shop.")
                .tools(TOOLS)
                .build();
    }

    ChatResponse ask(ChatMessage... messages) throws InterruptedException {
        return ask(request(messages));
    }

    ChatResponse ask(ChatRequest request) throws InterruptedException {
        return model.chat(request, ChatListener.SILENT);
    }

    ChatResponse ask() throws InterruptedException {
        return ask(ChatMessage.User.text("Begin."));
    }

    ModelException failure() {
        return Assertions.catchThrowableOfType(ModelException.class, this::ask);
    }

    /** Returns what a thread that asks throws when it is interrupted after that. */
    Throwable interruptedOnce(Interruption moment) throws Exception {
        FutureTask<Throwable> call = new FutureTask<>(() -> Assertions.catchThrowable(this::ask));
        Thread caller = new Thread(call, "aiqaramba-contract-caller");
        caller.start();
        moment.await();
        caller.interrupt();
        return call.get(20, TimeUnit.SECONDS);
    }

    /** Waits until it is time. */
    interface Interruption {
        void await() throws InterruptedException;
    }

    /** Every string in the JSON of the last request. */
    List<String> lastTexts() {
        List<String> requests = server.requests();
        assertThat(requests).isNotEmpty();
        List<String> texts = new ArrayList<>();
        collect(json(requests.get(requests.size() - 1)), texts);
        return texts;
    }

    private static void collect(JsonNode node, List<String> texts) {
        if (node.isTextual()) {
            texts.add(node.textValue());
        }
        node.forEach(child -> collect(child, texts));
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new AssertionError("The request is no JSON.", e);
        }
    }

    @Override
    public void close() {
        server.close();
        close(model);
    }

    static void close(ChatModel model) {
        if (model instanceof AutoCloseable closeable) {
            try {
                closeable.close();
            } catch (Exception e) {
                throw new AssertionError("The model could not be closed.", e);
            }
        }
    }
}
