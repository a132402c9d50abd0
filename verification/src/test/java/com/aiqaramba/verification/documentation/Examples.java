package com.aiqaramba.verification.documentation;

import static java.util.Objects.requireNonNullElse;

import com.aiqaramba.browser.BrowserLimit;
import com.aiqaramba.browser.GridBrowsers;
import com.aiqaramba.browser.Isolation;
import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.browser.WarmBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Answer;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.RunHandle;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.budget.Cost;
import com.aiqaramba.core.budget.Money;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.TokenUsage;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementCondition;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Artifact;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.CredentialVault;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.store.FileArtifactStore;
import com.aiqaramba.core.store.FileCredentialStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.store.InMemoryTenantBudget;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.docker.DockerBrowsers;
import com.aiqaramba.langchain4j.LangChain4jChatModel;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.gemini.MediaResolution;
import com.aiqaramba.llm.gemini.ThinkingLevel;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.llm.recording.RecordedModel;
import com.aiqaramba.llm.recording.Recording;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.llm.recording.RecordingMode;
import com.aiqaramba.llm.recording.Recordings;
import com.aiqaramba.llm.recording.ReplayingChatModel;
import com.aiqaramba.llm.resilience.CircuitBreakingChatModel;
import com.aiqaramba.llm.resilience.FallbackChatModel;
import com.aiqaramba.llm.resilience.RateLimitedChatModel;
import com.aiqaramba.llm.retry.RetryingChatModel;
import com.aiqaramba.retention.FileReceiptStore;
import com.aiqaramba.retention.Receipt;
import com.aiqaramba.retention.RetentionSweeper;
import com.aiqaramba.telemetry.TelemetryListener;
import com.aiqaramba.telemetry.TracedChatModel;
import com.aiqaramba.video.Mp4VideoEncoder;
import dev.langchain4j.model.anthropic.AnthropicChatModel;
import dev.langchain4j.model.anthropic.AnthropicTokenUsage;
import io.opentelemetry.api.OpenTelemetry;
import java.math.BigDecimal;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;

/** The Java of the documents, compiled and never run. What stands between two markers stands in a document as it is. */
@SuppressWarnings("unused")
final class Examples {
    private Examples() {}

    static void credential(String username, char[] password) {
        // begin
        var vault = EncryptedCredentialVault.fromEnvironment(new FileCredentialStore(Path.of("aiqaramba-data")));
        try (var login = Credential.builder("shop-login")
                .origin("https://shop.example")
                .shown("username", username)
                .secret("password", password)
                .build()) {
            vault.put(TenantId.SINGLE, login);
        }
        // end
    }

    static void run(CredentialVault vault) {
        // begin
        var runner = AgentRunner.inMemory(GeminiChatModel.fromEnvironment(), LocalBrowsers.headless(), vault);
        Run run = runner.run(Task.on("https://shop.example/")
                .goal("Sign in and put two pairs of shoes in the cart")
                .expect("the cart shows 2 items and the right total")
                .credential("shop-login")
                .build());
        System.out.println(run.verdict());
        run.report().writeTo(Path.of("report.html"));
        // end
    }

    static void ownChecks() {
        // begin
        Task task = Task.on("https://shop.example/")
                .goal("Put two pairs of shoes in the cart and open the cart")
                .expect(
                        "the cart shows 2 items and can be paid",
                        Check.text("2 items"),
                        Check.element(new ElementQuery("button", "Check out"), ElementCondition.ENABLED))
                .build();
        // end
    }

    static void question(AgentRunner runner) {
        // begin
        record Order(String number, BigDecimal total, LocalDate ordered) {}
        Task question = Task.on("https://shop.example/orders")
                .question("Which is the latest order?")
                .credential("shop-login")
                .build();
        Answer<Order> answer = runner.ask(question, Order.class);
        System.out.println(answer); // the order, or why there is none
        answer.sources().forEach(System.out::println); // total = 159.8: "159,80 €" in row "A-17 | 3 Dec | 159,80 €"
        BigDecimal total = answer.orElseThrow().total();
        // end
    }

    static void answer(AgentRunner runner) {
        // begin
        record Order(String number, BigDecimal total, LocalDate ordered) {}

        Answer<Order> answer = runner.ask(
                Task.on("https://shop.example/orders")
                        .question("Which is the latest order?")
                        .build(),
                Order.class);
        BigDecimal total = answer.orElseThrow().total();
        // end
    }

    static void limits(AgentRunner runner, Task task) throws InterruptedException {
        // begin
        Agent agent = Agent.builder()
                .limits(Limits.builder().iterations(40).tokens(500_000).build())
                .build();
        RunHandle handle = runner.start(new TenantId("acme"), agent, task);
        Optional<Run> run = handle.await(Duration.ofMinutes(5));
        handle.cancel();
        // end
    }

    static void budgets(ChatModel model, BrowserProvider browsers, Task task) {
        // begin
        var prices = PriceTable.builder("EUR")
                .model("some-model", "0.30", "0.03", "2.50")
                .build();
        var daily = Cost.of(20_000_000, Money.of("15.00", "EUR"));
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .prices(prices)
                .tenantBudget(InMemoryTenantBudget.of(daily, Duration.ofDays(1)))
                .build();
        Agent agent = Agent.builder()
                .limits(Limits.builder().money(Money.of("0.50", "EUR")).build())
                .build();
        Run run = runner.run(new TenantId("acme"), agent, task);
        Optional<Money> cost = run.summary().cost();
        // end
    }

    static void stores(ChatModel model, BrowserProvider browsers, Path folder) throws InterruptedException {
        // begin
        var runs = new FileRunStore(folder);
        var artifacts = new FileArtifactStore(folder);
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(runs, artifacts)
                .build();
        var sweeper = RetentionSweeper.builder(runs, runs, artifacts, new FileReceiptStore(folder))
                .build();
        List<Receipt> receipts = sweeper.sweep(TenantId.SINGLE);
        // end
    }

    static LocalBrowsers limitedBrowsers() {
        // begin
        var browsers = LocalBrowsers.builder()
                .isolation(Isolation.REQUIRED)
                .limit(BrowserLimit.of(3))
                .build();
        // end
        return browsers;
    }

    static void warmBrowsers(LocalBrowsers browsers, ChatModel model, Task task) {
        // begin
        try (var warm = WarmBrowsers.builder(browsers).browsers(2).build()) {
            Run run = AgentRunner.inMemory(model, warm).run(task);
        }
        // end
    }

    static void video(ChatModel model, BrowserProvider browsers, RunStore runs, ArtifactStore artifacts, Task task) {
        // begin
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(runs, artifacts)
                .video(Mp4VideoEncoder.builder().build())
                .build();
        Run run = runner.run(task);
        Optional<Artifact> video = run.video();
        // end
    }

    static void containers() {
        // begin
        BrowserProvider browsers = DockerBrowsers.builder()
                .memoryBytes(3L << 30)
                .systemCalls(Path.of("samples/containers/system-calls.json"))
                .build();
        // end
    }

    static void plainContainers() {
        // begin
        BrowserProvider browsers = DockerBrowsers.onThisMachine();
        // end
    }

    static void grid(Secret password) {
        // begin
        BrowserProvider browsers = GridBrowsers.builder(URI.create("https://grid.example:4444"))
                .credentials("aiqaramba", password)
                .owner("worker-3")
                .build();
        // end
    }

    static void gemini() {
        // begin
        var gemini = GeminiChatModel.builderFrom(System.getenv())
                .thinking(ThinkingLevel.LOW)
                .mediaResolution(MediaResolution.HIGH)
                .build();
        // end
    }

    static void chatCompletions() {
        // begin
        var model = OpenAiChatModel.builder(OpenAiProvider.OLLAMA)
                .model("qwen3-vl:8b")
                .timeout(Duration.ofMinutes(10))
                .build();
        // end
    }

    static void progress() {
        // begin
        var model = GeminiChatModel.builderFrom(System.getenv()).streaming(true).build();
        var watcher = new RunListener() {
            @Override
            public void partialAnswer(RunKey run, int step, PartialAnswer line) {
                System.out.println(step + " " + line.kind() + ": " + line.text());
            }
        };
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(LocalBrowsers.headless())
                .storesInMemory()
                .listener(watcher)
                .build();
        // end
    }

    @SuppressWarnings("try") // the document leaves the use of the resources to the reader
    static void recording() {
        // begin
        try (var model = GeminiChatModel.fromEnvironment();
                var recording = RecordingChatModel.of(model, Path.of("checkout.jsonl"), "answered by Gemini")) {
            // run the agent with `recording`
        }
        try (var replay = ReplayingChatModel.of(Recording.read(Path.of("checkout.jsonl")))) {
            // run the agent with `replay`
        }
        // end
    }

    @SuppressWarnings("try") // the document leaves the use of the resource to the reader
    static void recordings() {
        // begin
        Recordings recordings = Recordings.in(Path.of("src/test/recordings"), RecordingMode.fromEnvironment());
        try (RecordedModel model = recordings.open("checkout", "buyer", GeminiChatModel::fromEnvironment)) {
            // run the agent with `model`
        }
        // end
    }

    static ChatModel sharedModels(ChatModel gemini, ChatModel other) {
        // begin
        ChatModel first = CircuitBreakingChatModel.of(RateLimitedChatModel.of(gemini, 300));
        ChatModel model = FallbackChatModel.of(first, other);
        // end
        return model;
    }

    static ChatModel langChain4j(String key, String modelName) {
        // begin
        var client = AnthropicChatModel.builder()
                .apiKey(key)
                .modelName(modelName)
                .maxTokens(8_000)
                .cacheSystemMessages(true)
                .returnThinking(true)
                .maxRetries(0)
                .timeout(Duration.ofMinutes(2))
                .build();
        var once = LangChain4jChatModel.builder(client)
                .usage(usage -> {
                    var tokens = (AnthropicTokenUsage) usage;
                    long cached = requireNonNullElse(tokens.cacheReadInputTokens(), 0);
                    long written = requireNonNullElse(tokens.cacheCreationInputTokens(), 0);
                    long input = tokens.inputTokenCount() + cached + written;
                    return TokenUsage.builder()
                            .input(input)
                            .cachedInput(cached)
                            .output(tokens.outputTokenCount())
                            .build();
                })
                .build();
        ChatModel model = RetryingChatModel.of(once);
        // end
        return model;
    }

    static void telemetry(ChatModel model, BrowserProvider browsers, OpenTelemetry telemetry) {
        // begin
        var traced = TracedChatModel.of(model, telemetry, "gcp.gemini", GeminiChatModel.DEFAULT_MODEL);
        var runner = AgentRunner.builder()
                .model(traced)
                .browsers(browsers)
                .storesInMemory()
                .listener(TelemetryListener.of(telemetry))
                .build();
        // end
    }
}
