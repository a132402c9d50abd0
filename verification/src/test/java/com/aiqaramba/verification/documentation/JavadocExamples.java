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
import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.budget.PriceTable;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.spi.BrowserProfile;
import com.aiqaramba.core.spi.BrowserProvider;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.core.spi.Permission;
import com.aiqaramba.core.spi.RunCatalog;
import com.aiqaramba.core.spi.RunStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.docker.DockerBrowsers;
import com.aiqaramba.llm.gemini.GeminiChatModel;
import com.aiqaramba.llm.recording.RecordedModel;
import com.aiqaramba.llm.recording.RecordingMode;
import com.aiqaramba.llm.recording.Recordings;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.test.contract.RunCatalogContract;
import com.aiqaramba.test.contract.RunStoreContract;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import org.junit.jupiter.api.io.TempDir;

/** The examples in Javadoc, compiled and never run. What stands between two markers stands in a comment as it is. */
@SuppressWarnings("unused")
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

    static void priceTable() {
        // begin
        var prices = PriceTable.builder("EUR")
                .model("some-model", "0.30", "0.03", "2.50")
                .build();
        // end
    }

    static void credential(EncryptedCredentialVault vault, TenantId tenant, char[] name, char[] password) {
        // begin
        try (Credential login = Credential.named("shop-login")
                .origin("https://shop.example")
                .secret("username", name)
                .secret("password", password)
                .build()) {
            vault.put(tenant, login);
        }
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
