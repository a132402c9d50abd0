package com.aiqaramba.browser.internal.session;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.ElementRef;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.action.TypeAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

@Tag("browser")
final class SeleniumSessionTest {
    private static final TestBrowser BROWSER = new TestBrowser();
    private static final TestSite SITE = new TestSite();
    private final SeleniumSession session = BROWSER.session();

    @AfterAll
    static void stop() {
        BROWSER.close();
        SITE.close();
    }

    @Test
    void opens_a_page_types_and_clicks() throws InterruptedException {
        String url = SITE.page("/greet", """
                <title>Greeting</title><h1>Hello</h1>
                <label>Name <input id=name></label>
                <button onclick="document.querySelector('p').textContent = 'Good day, ' + \
                document.querySelector('#name').value">
                Greet</button><p></p>
                """);

        assertThat(session.perform(new NavigateAction(url))).isEqualTo(ActionResult.done());
        Observation page = session.observe();
        assertThat(page.title()).isEqualTo("Greeting");
        assertThat(page.url()).isEqualTo(url);
        assertThat(session.perform(new TypeAction(ref(page, 1), "Ada", true)).isDone())
                .isTrue();
        assertThat(session.perform(new ClickAction(ref(page, 2)))).isEqualTo(ActionResult.done());
        assertThat(session.observe().nodes()).extracting(PageNode::name).contains("Good day, Ada");
    }

    private static ElementRef ref(Observation page, int number) {
        PageNode node = page.node(number).orElseThrow();
        return ElementRef.of(number, node.role(), node.name());
    }
}
