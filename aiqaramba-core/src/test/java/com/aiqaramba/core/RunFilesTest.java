package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.typeSecret;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.error.CredentialException;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.KeptDownload;
import com.aiqaramba.core.store.InMemoryArtifactStore;
import com.aiqaramba.core.store.InMemoryRunStore;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedChatModel;
import java.nio.charset.StandardCharsets;
import java.util.Optional;
import org.junit.jupiter.api.Test;

/** What is kept of a browser when its run has concluded. */
class RunFilesTest {
    private static final String SECRET = "correct-horse-7";

    private final InMemoryArtifactStore artifacts = new InMemoryArtifactStore();

    @Test
    void a_picture_of_the_last_page_is_kept_and_downloads_go_with_the_browser() {
        Run run = run(task());

        assertThat(run.summary().files().page()).contains(new ArtifactId("page.gif"));
        assertThat(run.summary().files().downloads()).isEmpty();
        assertThat(artifacts.list(run.key()))
                .extracting(ArtifactId::value)
                .containsExactlyInAnyOrder("page.gif", "step-001.gif", "step-002.gif", "step-003.gif");
        assertThat(run.report().toHtml()).contains("The page at the end");
    }

    @Test
    void a_task_can_have_its_downloads_kept() {
        Run run = run(task().keepDownloads());

        assertThat(run.summary().files().downloads())
                .containsExactly(
                        KeptDownload.of("Invoice of c****7.PDF", 7, new ArtifactId("download-001.pdf")),
                        KeptDownload.of("no ending!", 0, new ArtifactId("download-002")));
        assertThat(artifacts
                        .find(run.key(), new ArtifactId("download-001.pdf"))
                        .map(artifact -> artifact.mediaType() + new String(artifact.bytes(), StandardCharsets.UTF_8)))
                .isEqualTo(Optional.of("application/octet-streaminvoice"));
        assertThat(run.report().toHtml()).contains("Invoice of c****7.PDF").doesNotContain(SECRET);
    }

    @Test
    void a_credential_for_http_authentication_needs_its_two_fields() {
        Task.Builder task = task().httpCredential(OneSecret.ID);

        assertThatThrownBy(() -> run(task))
                .isInstanceOf(CredentialException.class)
                .hasMessageContainingAll(OneSecret.ID, "'username'", "'password'");
    }

    private Run run(Task.Builder task) {
        FakeBrowsers browsers = FakeBrowsers.with(
                FakePage.at(Shop.HOME).link("Cart", Shop.CART).password("Password"),
                FakePage.at(Shop.CART)
                        .text("2 items")
                        .download("Invoice of " + SECRET + ".PDF", "invoice".getBytes(StandardCharsets.UTF_8))
                        .download("no ending!", new byte[0]));
        return AgentRunner.builder()
                .model(ScriptedChatModel.script()
                        .turn("", typeSecret("textbox", "Password", OneSecret.ID, "password"))
                        .turn("", click("link", "Cart"))
                        .turn("", finish("Fine.", met(1).text("2 items")))
                        .build())
                .browsers(browsers)
                .credentials(OneSecret.of(SECRET))
                .stores(new InMemoryRunStore(), artifacts)
                .build()
                .run(task.build());
    }

    private static Task.Builder task() {
        return Task.on(Shop.HOME)
                .goal("Look into the cart")
                .expect("the cart shows 2 items")
                .credential(OneSecret.ID);
    }
}
