package com.aiqaramba.verification.documentation;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedClaim.met;

import com.aiqaramba.browser.Browser;
import com.aiqaramba.browser.BrowserLimit;
import com.aiqaramba.browser.GridBrowsers;
import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.browser.WarmBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.chat.ChatMessage;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ChatResponse;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.run.RunSummary;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.run.Verdict;
import com.aiqaramba.core.spi.ArtifactStore;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.Guardrail;
import com.aiqaramba.core.spi.Permission;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunListener;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.spi.TokenStore;
import com.aiqaramba.core.store.FileArtifactStore;
import com.aiqaramba.core.store.FileCredentialStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.crypto.TotpSeed;
import com.aiqaramba.crypto.token.IssuedToken;
import com.aiqaramba.crypto.token.Token;
import com.aiqaramba.crypto.token.TokenKind;
import com.aiqaramba.crypto.token.TokenRequest;
import com.aiqaramba.crypto.token.TokenScope;
import com.aiqaramba.crypto.token.Tokens;
import com.aiqaramba.crypto.webhook.WebhookHeaders;
import com.aiqaramba.crypto.webhook.WebhookSecret;
import com.aiqaramba.crypto.webhook.WebhookSignatures;
import com.aiqaramba.docker.DockerBrowsers;
import com.aiqaramba.langchain4j.LangChain4jChatModel;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.openai.OpenAiChatModel;
import com.aiqaramba.llm.openai.OpenAiProvider;
import com.aiqaramba.llm.recording.RecordedModel;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.llm.recording.RecordingMode;
import com.aiqaramba.llm.recording.Recordings;
import com.aiqaramba.llm.resilience.CircuitBreakingChatModel;
import com.aiqaramba.llm.resilience.FallbackChatModel;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.llm.retry.RetryingChatModel;
import com.aiqaramba.retention.FileReceiptStore;
import com.aiqaramba.retention.Receipt;
import com.aiqaramba.retention.RetentionPolicy;
import com.aiqaramba.retention.RetentionRule;
import com.aiqaramba.retention.RetentionSweeper;
import com.aiqaramba.telemetry.TelemetryListener;
import com.aiqaramba.telemetry.TracedChatModel;
import com.aiqaramba.test.SampleValues;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.test.contract.RunCatalogContract;
import com.aiqaramba.test.contract.RunStoreContract;
import com.aiqaramba.video.Mp4VideoEncoder;
import io.opentelemetry.api.OpenTelemetry;
import java.net.URI;
import java.net.http.HttpRequest;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.io.TempDir;

/** The examples in Javadoc, compiled and never run. What stands between two markers stands in a comment as it is. */
@SuppressWarnings({"unused", "ClassCanBeStatic"})
final class JavadocExamples {
    private JavadocExamples() {}

    static void agentRunner(ChatModel model, BrowserProvider browsers) {
        // begin
        var runner = AgentRunner.inMemory(model, browsers);
        Run run = runner.run(Task.on("https://shop.example/")
                .goal("Put two pairs of shoes in the cart")
                .expect("the cart shows 2 items and the right total")
                .build());
        System.out.println(run.verdict());
        // end
    }

    static void agent() {
        // begin
        Agent agent = Agent.builder()
                .instructions("Prices are shown without tax.")
                .limits(Limits.builder().iterations(40).build())
                .build();
        // end
    }

    static void doubleClick(ElementRef row) {
        // begin
        BrowserAction open = ClickAction.builder(row).count(2).build();
        // end
    }

    static void limits() {
        // begin
        Limits limits = Limits.builder()
                .iterations(40)
                .wallTime(Duration.ofMinutes(5))
                .downloadBytes(0)
                .build();
        // end
    }

    static void profile() {
        // begin
        BrowserProfile profile = BrowserProfile.builder()
                .window(390, 844)
                .permissions(Permission.GEOLOCATION)
                .build();
        // end
    }

    static void task() {
        // begin
        Task task = Task.on("https://shop.example/")
                .goal("Sign in and put two pairs of shoes in the cart")
                .expect("the cart shows 2 items and the right total")
                .credential("shop-login")
                .build();
        // end
    }

    static void run(AgentRunner runner, Task task) {
        // begin
        Run run = runner.run(task);
        System.out.println(run.verdict());
        run.report().writeTo(Path.of("report.html"));
        // end
    }

    static void guardrail() {
        // begin
        Guardrail noUploads = (run, task, action, page) -> action instanceof UploadAction
                ? Optional.of("Nothing may be uploaded here.")
                : Guardrail.TASK_ORIGINS.refuse(run, task, action, page);
        // end
    }

    static void runListener(ChatModel model, BrowserProvider browsers, RunStore runs, ArtifactStore artifacts) {
        // begin
        RunListener console = new RunListener() {
            @Override
            public void stepCompleted(RunKey run, Step step) {
                System.out.println(run + ": step " + step.index() + " on " + step.url());
            }
        };
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(runs, artifacts)
                .listener(console)
                .build();
        // end
    }

    static void runStore(ChatModel model, BrowserProvider browsers, Path folder) {
        // begin
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(new FileRunStore(folder), new FileArtifactStore(folder))
                .build();
        // end
    }

    static void chatModel(ChatModel model) throws InterruptedException {
        // begin
        var request = ChatRequest.builder(List.of(ChatMessage.User.text("Name three colours.")))
                .system("Be brief.")
                .build();
        ChatResponse answer = model.chat(request, ChatListener.SILENT);
        System.out.println(answer.message().text());
        // end
    }

    static void sampleValues() {
        // begin
        RunSummary failed = SampleValues.summary()
                .verdict(SampleValues.verdict(Verdict.Status.FAILED).build())
                .build();
        // end
    }

    static void priceTable() {
        // begin
        var prices = PriceTable.builder("EUR")
                .model("some-model", "0.30", "0.03", "2.50")
                .build();
        // end
    }

    static void fileRunStore(ChatModel model, BrowserProvider browsers) {
        // begin
        Path folder = Path.of("/var/lib/shop-tests");
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .stores(new FileRunStore(folder), new FileArtifactStore(folder))
                .build();
        // end
    }

    static void retentionPolicy() {
        // begin
        RetentionPolicy policy = RetentionPolicy.builder()
                .projectRuns(new RetentionRule.MaximumAge(Duration.ofDays(90)))
                .build();
        // end
    }

    static void retentionSweeper(FileRunStore runs, FileArtifactStore artifacts, Path folder, TenantId tenant)
            throws InterruptedException {
        // begin
        var sweeper = RetentionSweeper.builder(runs, runs, artifacts, new FileReceiptStore(folder))
                .policy(RetentionPolicy.builder()
                        .temporaryRuns(Duration.ofDays(1))
                        .build())
                .interval(Duration.ofMinutes(30))
                .build();
        List<Receipt> receipts = sweeper.sweep(tenant);
        // end
    }

    static void vault(ChatModel model, BrowserProvider browsers, Path folder) {
        // begin
        var vault = EncryptedCredentialVault.fromEnvironment(new FileCredentialStore(folder));
        var runner = AgentRunner.builder()
                .model(model)
                .browsers(browsers)
                .storesInMemory()
                .credentials(vault)
                .build();
        // end
    }

    static void credential(EncryptedCredentialVault vault, TenantId tenant, String name, char[] password) {
        // begin
        try (Credential login = Credential.builder("shop-login")
                .origin("https://shop.example")
                .shown("username", name)
                .secret("password", password)
                .build()) {
            vault.put(tenant, login);
        }
        // end
    }

    static Optional<Token> tokens(TokenStore store, TenantId tenant) {
        // begin
        Tokens tokens = Tokens.builder(store).build();
        IssuedToken issued = tokens.issue(TokenRequest.builder(TokenKind.API_KEY, tenant, TokenScope.user("ada"))
                .purpose("nightly build")
                .validFor(Duration.ofDays(90))
                .build());
        String shownOnce = issued.reveal();
        Optional<Token> caller = tokens.verify(TokenKind.API_KEY, shownOnce);
        // end
        return caller;
    }

    static void seed(EncryptedCredentialVault vault, TenantId tenant, char[] password, char[] base32) {
        // begin
        try (TotpSeed seed = TotpSeed.builder(base32).build();
                Credential login = Credential.builder("shop-login")
                        .origin("https://shop.example")
                        .secret("password", password)
                        .totp("code", seed)
                        .build()) {
            vault.put(tenant, login);
        }
        // end
    }

    static void webhook(WebhookSecret secret, byte[] body, HttpRequest.Builder request) {
        // begin
        WebhookSignatures signatures = WebhookSignatures.builder(secret).build();
        WebhookHeaders headers = signatures.sign("msg-1", body);
        headers.asMap().forEach(request::header);
        // end
    }

    @SuppressWarnings("try") // the example leaves the use of the resource to the reader
    static void recordings() {
        // begin
        Recordings recordings = Recordings.in(Path.of("src/test/recordings"), RecordingMode.fromEnvironment());
        try (RecordedModel model = recordings.open("checkout", "buyer", GeminiChatModel::fromEnvironment)) {
            // run the agent with it
        }
        // end
    }

    static void gemini(BrowserProvider browsers, Task task) {
        // begin
        try (var gemini = GeminiChatModel.fromEnvironment()) {
            Run run = AgentRunner.inMemory(gemini, browsers).run(task);
        }
        // end
    }

    static void openAi(BrowserProvider browsers, Task task) {
        // begin
        try (var model = OpenAiChatModel.builder(OpenAiProvider.OLLAMA)
                .model("qwen3-vl:8b")
                .build()) {
            Run run = AgentRunner.inMemory(model, browsers).run(task);
        }
        // end
    }

    static void recordingChatModel(GeminiChatModel gemini, BrowserProvider browsers, Task task) {
        // begin
        Path file = Path.of("checkout.jsonl");
        try (var recording = RecordingChatModel.of(gemini, file, "answered by " + gemini.description())) {
            Run run = AgentRunner.inMemory(recording, browsers).run(task);
        }
        // end
    }

    static void retryingChatModel(ChatModel once) {
        // begin
        ChatModel model = RetryingChatModel.builder(once)
                .policy(RetryPolicy.builder().retries(3).build())
                .build();
        // end
    }

    static void fallbackChatModel(ChatModel gemini, ChatModel other) {
        // begin
        ChatModel model = FallbackChatModel.of(CircuitBreakingChatModel.of(gemini), other);
        // end
    }

    static void langChain4j(dev.langchain4j.model.chat.ChatModel client) {
        // begin
        ChatModel model = RetryingChatModel.of(LangChain4jChatModel.builder(client)
                .timeout(Duration.ofMinutes(5))
                .build());
        // end
    }

    static void telemetry(ChatModel model, BrowserProvider browsers, OpenTelemetry telemetry) {
        // begin
        var runner = AgentRunner.builder()
                .model(TracedChatModel.of(model, telemetry, "gcp.gemini", GeminiChatModel.DEFAULT_MODEL))
                .browsers(browsers)
                .storesInMemory()
                .listener(TelemetryListener.builder(telemetry).maskedText(true).build())
                .build();
        // end
    }

    static void video() {
        // begin
        var encoder = Mp4VideoEncoder.builder().longest(Duration.ofMinutes(5)).build();
        // end
    }

    static void scriptedChatModel() {
        // begin
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("I open the cart.", click("link", "Cart"))
                .turn("The cart is right.", finish("Looked into the cart.", met(1).text("2 items")))
                .build();
        // end
    }

    static void localBrowsers() {
        // begin
        LocalBrowsers browsers = LocalBrowsers.builder()
                .browser(Browser.FIREFOX)
                .limit(BrowserLimit.of(3))
                .build();
        // end
    }

    static void browserLimit() {
        // begin
        BrowserLimit limit =
                BrowserLimit.builder(3).maxWait(Duration.ofMinutes(2)).build();
        LocalBrowsers browsers = LocalBrowsers.builder().limit(limit).build();
        // end
    }

    static void warmBrowsers(ChatModel model, Task task) {
        // begin
        try (WarmBrowsers warm =
                WarmBrowsers.builder(LocalBrowsers.headless()).browsers(2).build()) {
            Run run = AgentRunner.inMemory(model, warm).run(task);
        }
        // end
    }

    static void gridBrowsers(Secret password) {
        // begin
        GridBrowsers browsers = GridBrowsers.builder(URI.create("https://grid.example:4444"))
                .credentials("aiqaramba", password)
                .owner("worker-3")
                .build();
        // end
    }

    static void dockerBrowsers() {
        // begin
        DockerBrowsers browsers = DockerBrowsers.builder()
                .memoryBytes(3L << 30)
                .systemCalls(Path.of("samples/containers/system-calls.json"))
                .build();
        // end
    }

    static void check() {
        // begin
        Task task = Task.on("https://shop.example/")
                .goal("Put two pairs of shoes in the cart and open the cart")
                .expect("the cart shows 2 items", Check.text("2 items"), Check.noText("sold out"))
                .build();
        // end
    }

    // begin
    class FileRunStoreTest implements RunStoreContract, RunCatalogContract {
        @TempDir
        Path folder;

        @Override
        public RunStore newRunStore() {
            return new FileRunStore(folder);
        }

        @Override
        public RunCatalog catalogOf(RunStore store) {
            return (FileRunStore) store;
        }
    }
    // end
}
