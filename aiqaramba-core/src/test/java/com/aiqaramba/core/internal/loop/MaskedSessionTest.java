package com.aiqaramba.core.internal.loop;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.GoBackAction;
import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.page.Download;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageMessage;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.redaction.Redactor;
import com.aiqaramba.core.spi.BrowserSession;
import java.lang.reflect.Method;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class MaskedSessionTest {
    private static final String SECRET = "hunter2-hunter2";

    private final Redactor redactor = new Redactor();
    private final BrowserSession session = new MaskedSession(new TalkativeSession(), redactor);

    MaskedSessionTest() {
        redactor.add(Secret.of(SECRET.toCharArray()));
    }

    @Test
    void no_method_of_a_session_is_left_to_its_default() {
        assertThat(MaskedSession.class.getDeclaredMethods())
                .extracting(Method::getName)
                .containsAll(Arrays.stream(BrowserSession.class.getDeclaredMethods())
                        .map(Method::getName)
                        .toList());
    }

    @Test
    void messages_are_masked_one_by_one_and_where_they_reveal_a_secret_together() throws Exception {
        assertThat(session.observe().messages())
                .extracting(PageMessage::text)
                .hasSize(3)
                .doesNotContain(SECRET, SECRET.substring(0, 8), SECRET.substring(8));
    }

    @Test
    void what_an_action_says_is_masked() throws Exception {
        assertThat(session.perform(new GoBackAction()).message()).doesNotContain(SECRET);
    }

    @Test
    void downloads_are_read_by_their_masked_names_also_where_two_are_the_same() throws Exception {
        List<Download> downloads = session.downloads();

        assertThat(downloads).extracting(Download::name).doesNotHaveDuplicates();
        assertThat(downloads.toString()).doesNotContainIgnoringCase(SECRET);
        for (int i = 0; i < downloads.size(); i++) {
            assertThat(session.download(downloads.get(i).name()))
                    .contains(TalkativeSession.NAMES.get(i).getBytes(StandardCharsets.UTF_8));
        }
        assertThat(session.download(TalkativeSession.NAMES.get(0))).isEmpty();
    }

    /** Says the secret wherever it can. */
    private static final class TalkativeSession implements BrowserSession {
        static final List<String> NAMES = List.of(SECRET + ".pdf", SECRET.toUpperCase(Locale.ROOT) + ".pdf");

        @Override
        public Observation observe() {
            return Observation.builder("https://shop.example/" + SECRET)
                    .messages(List.of(message(SECRET), message(SECRET.substring(0, 8)), message(SECRET.substring(8))))
                    .build();
        }

        private static PageMessage message(String text) {
            return PageMessage.builder(1, PageMessage.Kind.STATUS, text).build();
        }

        @Override
        public ActionResult perform(BrowserAction action) {
            return ActionResult.failed("not with " + SECRET);
        }

        @Override
        public Screenshot screenshot() {
            throw new UnsupportedOperationException();
        }

        @Override
        public List<Download> downloads() {
            return NAMES.stream().map(name -> Download.of(name, 1, true)).toList();
        }

        @Override
        public Optional<byte[]> download(String name) {
            return Optional.of(name.getBytes(StandardCharsets.UTF_8));
        }

        @Override
        public void close() {}
    }
}
