package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.unknown;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.store.InMemoryCredentialStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.CredentialKey;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.llm.recording.Recording;
import com.aiqaramba.test.ScriptedChatModel;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What a host or a user can get wrong: each is one clear sentence, and nothing is left behind. */
@Tag("browser")
class BadInputTest {
    private static final ScriptedChatModel NEVER_ASKED =
            ScriptedChatModel.script().build();

    private final SessionTraces traces = new SessionTraces();

    @TempDir
    private Path folder;

    @AfterEach
    void nothing_is_left() throws InterruptedException {
        traces.assertNothingIsLeft();
    }

    @Test
    void a_browser_that_does_not_exist() {
        Path missing = folder.resolve("chromium");
        Run run = AgentRunner.inMemory(
                        NEVER_ASKED, LocalBrowsers.builder().binary(missing).build())
                .run(task("http://127.0.0.1/"));

        assertEnded(run, RunOutcome.Kind.BROWSER_FAILED, missing.toString(), "does not exist", "Correct the path");
    }

    @Test
    void a_browser_that_is_none() throws IOException {
        Path broken = Files.writeString(folder.resolve("chromium"), "#!/bin/sh\nexit 1\n");
        assertThat(broken.toFile().setExecutable(true)).isTrue();
        Run run = AgentRunner.inMemory(
                        NEVER_ASKED, LocalBrowsers.builder().binary(broken).build())
                .run(task("http://127.0.0.1/"));

        assertEnded(
                run, RunOutcome.Kind.BROWSER_FAILED, broken.toString(), "could not be started", "Check that it runs");
    }

    @Test
    void a_port_on_which_nobody_listens() throws IOException {
        String url;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            url = "http://127.0.0.1:" + socket.getLocalPort() + "/";
        }
        assertEnded(run(url), RunOutcome.Kind.PAGE_UNREACHABLE, "127.0.0.1", "nothing answers there");
    }

    @Test
    void a_host_that_does_not_exist() {
        assertEnded(
                run("http://no-such-host.invalid/"),
                RunOutcome.Kind.PAGE_UNREACHABLE,
                "no-such-host.invalid",
                "could not be opened");
    }

    @Test
    void a_malformed_recording() throws IOException {
        Path file = Files.writeString(folder.resolve("bad.jsonl"), "not a recording\n");

        assertThatThrownBy(() -> Recording.read(file))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("bad.jsonl")
                .hasMessageContaining("is not JSON");
    }

    /** The build keeps the variable from the tests. */
    @Test
    void a_missing_credential_key() {
        assertThat(System.getenv()).doesNotContainKey("AIQARAMBA_CREDENTIAL_KEY");
        assertThatThrownBy(() -> EncryptedCredentialVault.fromEnvironment(new InMemoryCredentialStore()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("no credential key")
                .hasMessageContaining("AIQARAMBA_CREDENTIAL_KEY");
    }

    @Test
    void a_malformed_credential_key() {
        assertThatThrownBy(() -> CredentialKey.parse("s3cr3t!"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContaining("neither base64 nor 64 hexadecimal digits")
                .hasMessageNotContaining("s3cr3t");
    }

    @Test
    void an_unknown_credential_starts_nothing() {
        Task task = Task.on("http://127.0.0.1/")
                .allowPrivateAddresses()
                .goal("Sign in.")
                .expect("signed in")
                .credential("no-such-login")
                .build();

        assertThatThrownBy(() ->
                        Shopping.runner(NEVER_ASKED).listener(traces).build().run(task))
                .isInstanceOf(CredentialException.class)
                .hasMessageContaining("'no-such-login' is unknown");
        assertThat(traces.sessionsSeen()).isZero();
    }

    @Test
    void a_credential_on_another_origin_is_refused_and_nothing_is_typed() {
        try (TestSite own = new TestSite();
                TestSite foreign = new TestSite()) {
            String form =
                    "<form action='/posted' method='post'><label>Password <input type='password' name='p'></label>"
                            + "<button>Sign in</button></form>";
            foreign.page("/form", form);
            own.page("/", "<a href='" + foreign.url("/form") + "'>Sign in elsewhere</a>");

            Run run = signIn(own, foreign, "Sign in elsewhere");

            assertThat(run.steps().get(1).actions().get(0).result().toString())
                    .contains(
                            "REFUSED",
                            "'login' is bound to [" + own.url("") + "]",
                            "never typed on " + foreign.url(""));
            assertThat(foreign.posts()).containsExactly("p=");
        }
    }

    @Test
    void a_credential_in_a_frame_of_another_origin_is_refused_and_nothing_is_typed() {
        try (TestSite own = new TestSite();
                TestSite foreign = new TestSite()) {
            String form =
                    "<form action='/posted' method='post'><label>Password <input type='password' name='p'></label>"
                            + "<button>Sign in</button></form>";
            foreign.page("/form", form);
            own.page("/", "<a href='/framed'>Go on</a>")
                    .page("/framed", "<h1>Own page</h1><iframe src='" + foreign.url("/form") + "'></iframe>");

            Run run = signIn(own, foreign, "Go on");

            assertThat(run.steps().get(1).actions().get(0).result().toString())
                    .contains("REFUSED", "never typed on " + foreign.url(""));
            assertThat(foreign.posts()).containsExactly("p=");
        }
    }

    private Run signIn(TestSite own, TestSite foreign, String link) {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("Go on.", click("link", link))
                .turn("I type the password.", typeSecret("textbox", "Password", "login", "password"))
                .turn("I send the form.", click("button", "Sign in"))
                .turn("I cannot tell.", finish("Was not let in.", unknown(1)))
                .turn("I cannot tell.", finish("Was not let in.", unknown(1)))
                .build();
        return Shopping.runner(model)
                .credentials(vault(own))
                .listener(traces)
                .build()
                .run(Task.on(own.url("/"))
                        .allowOrigin(foreign.url("/"))
                        .allowPrivateAddresses()
                        .goal("Sign in.")
                        .expect("signed in")
                        .credential("login")
                        .build());
    }

    private static EncryptedCredentialVault vault(TestSite site) {
        EncryptedCredentialVault vault = EncryptedCredentialVault.builder(
                        new InMemoryCredentialStore(), CredentialKey.generate())
                .build();
        try (Credential login = Credential.builder("login")
                .origin(site.url("/"))
                .secret("password", "k7Wq2ZxR9mTf".toCharArray())
                .build()) {
            vault.put(TenantId.SINGLE, login);
        }
        return vault;
    }

    private Run run(String url) {
        return Shopping.runner(NEVER_ASKED).listener(traces).build().run(task(url));
    }

    private static Task task(String url) {
        return Task.on(url)
                .allowPrivateAddresses()
                .goal("Look.")
                .expect("something is there")
                .build();
    }

    private static void assertEnded(Run run, RunOutcome.Kind kind, String... words) {
        assertThat(run.outcome().kind()).as("%s", run.outcome()).isEqualTo(kind);
        assertThat(run.outcome().message()).contains(words).doesNotContain("\n");
        assertThat(run.verdict().toString()).startsWith("INCONCLUSIVE").contains(words);
    }
}
