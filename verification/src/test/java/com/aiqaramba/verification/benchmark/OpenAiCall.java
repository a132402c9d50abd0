package com.aiqaramba.verification.benchmark;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.fasterxml.jackson.databind.JsonNode;
import java.io.IOException;
import java.util.concurrent.TimeUnit;
import org.openjdk.jmh.annotations.Benchmark;
import org.openjdk.jmh.annotations.BenchmarkMode;
import org.openjdk.jmh.annotations.Fork;
import org.openjdk.jmh.annotations.Measurement;
import org.openjdk.jmh.annotations.Mode;
import org.openjdk.jmh.annotations.OutputTimeUnit;
import org.openjdk.jmh.annotations.Scope;
import org.openjdk.jmh.annotations.State;
import org.openjdk.jmh.annotations.TearDown;
import org.openjdk.jmh.annotations.Warmup;

/** One request to a chat-completions API, in three ways. {@link ModelBenchmark} runs it. */
@State(Scope.Benchmark)
@BenchmarkMode(Mode.SampleTime)
@OutputTimeUnit(TimeUnit.MICROSECONDS)
@Fork(1)
@Warmup(iterations = 5, time = 1)
@Measurement(iterations = 3, time = 1)
public class OpenAiCall {
    private final ChatRequest request = StepRequest.make();
    private final OpenAiChatModel model = model(ModelBenchmark.server());
    private final RawHttp raw = new RawHttp(ModelBenchmark.server() + FixedAnswers.CHAT_COMPLETIONS);
    private final OpenAiByHand byHand = new OpenAiByHand(raw, request);
    /** What the library sends, to be sent without it. */
    private final byte[] body = SentBytes.of(request, OpenAiCall::model);

    private static OpenAiChatModel model(String server) {
        return OpenAiChatModel.builder(OpenAiProvider.OPENAI)
                .apiKey("no-real-key".toCharArray())
                .model("played")
                .baseUrl(server)
                .build();
    }

    @Benchmark
    @Warmup(iterations = 2, time = 1) // little code, soon compiled
    public byte[] bytes() throws IOException, InterruptedException {
        return raw.post(body);
    }

    @Benchmark
    public JsonNode byHand() throws IOException, InterruptedException {
        return byHand.ask(request);
    }

    @Benchmark
    public ChatResponse model() throws InterruptedException {
        return model.chat(request, ChatListener.SILENT);
    }

    @TearDown
    public void close() {
        model.close();
    }
}
