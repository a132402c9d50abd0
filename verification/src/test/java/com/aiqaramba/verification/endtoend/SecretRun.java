package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedCall.call;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.dialog;
import static com.aiqaramba.test.ScriptedCall.find;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static java.nio.charset.StandardCharsets.UTF_8;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Run;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.Step;
import com.aiqaramba.core.store.FileArtifactStore;
import com.aiqaramba.core.store.FileCredentialStore;
import com.aiqaramba.core.store.FileRunStore;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.Credential;
import com.aiqaramba.crypto.CredentialKey;
import com.aiqaramba.crypto.EncryptedCredentialVault;
import com.aiqaramba.llm.recording.RecordingChatModel;
import com.aiqaramba.test.ScriptedChatModel;
import com.aiqaramba.video.Mp4VideoEncoder;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.logging.Logger;
import java.util.stream.Stream;

/** One run that signs in on the echoing site, with everything on that could write a secret down. */
final class SecretRun {
    /** Written to the log when the run begins, so that a log that catches nothing is noticed. */
    static final String FINEST_LINE = "a line at the finest level";

    static final String USER = "visitor-7";

    private static final Logger CANARY = Logger.getLogger("canary");

    private final Path folder;
    private final FileArtifactStore artifacts;
    private final String secret;
    private final Map<String, byte[]> sinks = new LinkedHashMap<>();
    final SessionTraces traces = new SessionTraces();

    SecretRun(Path folder, String secret) {
        this.folder = folder;
        this.artifacts = new FileArtifactStore(folder.resolve("runs"));
        this.secret = secret;
    }

    /** Everything that was written, said or sent, by where it was. */
    Map<String, byte[]> sinks() {
        return sinks;
    }

    Run on(EchoingSite site) throws IOException {
        Run run;
        EverythingHeard heard = new EverythingHeard(script(site));
        try (LogCapture logs = new LogCapture();
                RecordingChatModel model =
                        RecordingChatModel.of(heard, folder.resolve("recording.jsonl"), "scripted")) {
            CANARY.finest(FINEST_LINE);
            run = AgentRunner.builder()
                    .model(model)
                    .listener(heard)
                    .listener(traces)
                    .browsers(LocalBrowsers.headless())
                    .stores(new FileRunStore(folder.resolve("runs")), artifacts)
                    .credentials(vault(site))
                    .video(Mp4VideoEncoder.builder().build())
                    .build()
                    .run(task(site));
            run.report().writeTo(folder.resolve("report.html"));
            sinks.put("log", logs.bytes());
        }
        sinks.put("listener and model", heard.bytes());
        sinks.put("run", (run.summary() + "\n" + run.steps()).getBytes(UTF_8));
        readFiles();
        return run;
    }

    /** What was stored as the picture that the agent looked at. */
    Picture picture(Run run, Step step) throws IOException {
        return picture(run, step.screenshot().orElseThrow());
    }

    /** What was stored as the picture of the whole page at the end. */
    Picture lastPage(Run run) throws IOException {
        return picture(run, run.summary().files().page().orElseThrow());
    }

    private Picture picture(Run run, ArtifactId id) throws IOException {
        return Picture.read(artifacts.find(run.key(), id).orElseThrow().bytes());
    }

    private void readFiles() throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                String name = folder.relativize(file).toString();
                sinks.put("name of file " + name, name.getBytes(UTF_8));
                sinks.put("file " + name, Files.readAllBytes(file));
            }
        }
    }

    private EncryptedCredentialVault vault(EchoingSite site) {
        EncryptedCredentialVault vault = EncryptedCredentialVault.builder(
                        new FileCredentialStore(folder.resolve("credentials")), CredentialKey.generate())
                .build();
        try (Credential login = Credential.builder("login")
                .origin(site.url())
                .secret("username", USER.toCharArray())
                .secret("password", secret.toCharArray())
                .build()) {
            vault.put(TenantId.SINGLE, login);
        }
        return vault;
    }

    private static Task task(EchoingSite site) {
        return Task.on(site.url())
                .allowPrivateAddresses()
                .goal("Sign in.")
                .expect("the visitor is signed in", Check.text(EchoingSite.WELCOME), Check.url("/welcome"))
                .credential("login")
                .httpCredential("login")
                .build();
    }

    private static ScriptedChatModel script(EchoingSite site) {
        return ScriptedChatModel.script()
                .turn("I type the password.", typeSecret("textbox", "Password", "login", "password"))
                .turn("I let it be shown.", click("button", "Show password"))
                .turn("I sign in.", click("button", "Sign in"))
                .turn("I search.", find("password"), find("a"), call("read_more", Map.of("part", 1)))
                .turn("I wait.", call("wait_for", Map.of("kind", "text", "text", EchoingSite.WELCOME)))
                .turn("A dialog.", click("button", "Say it"))
                .turn("I close it.", dialog(true))
                .turn("A tab.", click("button", "Open a tab"))
                .turn("Back.", call("switch_tab", Map.of("tab", 1)))
                .turn("An area.", open(site.url() + "area"))
                .turn("And back.", call("go_back", Map.of()))
                .turn(
                        "I am signed in.",
                        finish("Signed in.", met(1).text(EchoingSite.WELCOME).url("/welcome")))
                .build();
    }
}
