package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.browser.internal.fixture.Pages;
import com.aiqaramba.browser.internal.fixture.TestBrowser;
import com.aiqaramba.browser.internal.fixture.TestSite;
import com.aiqaramba.core.action.ClickAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.BrowserSession;
import com.aiqaramba.core.spi.SessionRequest;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.core.web.NetworkAccess;
import com.aiqaramba.core.web.Origin;
import java.util.Set;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** What a run notices of the network rules, with a browser as a run has it. */
@Tag("browser")
class NetworkRulesTest {
    private final TestSite site = new TestSite();
    private final TestSite other = new TestSite();

    @AfterEach
    void close() {
        site.close();
        other.close();
    }

    @Test
    void what_a_page_asks_for_elsewhere_is_refused_and_told() throws Exception {
        AtomicInteger arrivals = new AtomicInteger();
        String elsewhere = other.serve("/", exchange -> {
            arrivals.incrementAndGet();
            exchange.close();
        });
        String page = site.page("/page", "<img src='" + elsewhere + "'><a href=/leave>leave</a>");
        site.serve("/leave", exchange -> {
            exchange.getResponseHeaders().set("Location", elsewhere);
            exchange.sendResponseHeaders(302, -1);
            exchange.close();
        });
        String refusal = "refused by the network rules: " + Origin.of(elsewhere);
        try (BrowserSession session = open(new NetworkAccess(Set.of(Origin.of(page)), false, true))) {
            session.perform(new NavigateAction(page));
            Observation shop = session.observe();
            session.perform(new ClickAction(Pages.ref(shop, "link", "leave")));
            Observation outside = session.observe();

            assertThat(shop.notices()).contains(refusal + ": not among the origins of this task");
            assertThat(outside.notices()).anyMatch(notice -> notice.startsWith(refusal));
            assertThat(Pages.outline(outside))
                    .anyMatch(text -> text.contains("Refused by the network rules: " + Origin.of(elsewhere)));
            assertThat(session.observe().notices()).isEmpty();
        }
        assertThat(arrivals).hasValue(0);
    }

    @Test
    void this_machine_is_refused_unless_private_addresses_are_allowed() throws Exception {
        String page = site.page("/page", "<p>private");
        try (BrowserSession session = open(new NetworkAccess(Set.of(), true, false))) {
            session.perform(new NavigateAction(page));

            assertThat(session.observe().notices())
                    .singleElement()
                    .asString()
                    .startsWith("refused by the network rules: " + Origin.of(page))
                    .endsWith(": a private address, which this task may not reach");
        }
    }

    private static BrowserSession open(NetworkAccess network) throws InterruptedException {
        return LocalBrowsers.headless()
                .open(SessionRequest.builder(new RunKey(TenantId.SINGLE, new RunId("test")))
                        .network(network)
                        .secrets(TestBrowser.NO_SECRETS)
                        .build());
    }
}
