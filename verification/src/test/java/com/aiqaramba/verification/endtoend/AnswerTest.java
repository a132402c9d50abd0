package com.aiqaramba.verification.endtoend;

import static com.aiqaramba.test.ScriptedAnswer.answer;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.tuple;

import com.aiqaramba.browser.LocalBrowsers;
import com.aiqaramba.core.AgentRunner;
import com.aiqaramba.core.Answer;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.test.ScriptedChatModel;
import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;

/** An answer is read from a page as a browser shows it. */
@Tag("browser")
class AnswerTest {
    private static final String PAGE = """
            <!doctype html><html lang=en><title>Orders</title><h1>Order A-17</h1>
            <p>Ordered on <b>Thursday, 3 December 2026</b>, <span style="opacity:0">paid: yes</span></p>
            <table><tr><th>Article<th>Pieces<th>Price</tr>
            <tr><td>Trail shoes<td>1<td>1.080,00 €</tr><tr><td>Wool socks<td>2<td>7,90 €</tr></table>
            <p>Total <output>1.095,80 €</output></p>
            <label><input type=checkbox checked> Gift</label><p><button>Show state</button>
            <script>document.querySelector('button').onclick = event => event.target.outerHTML = 'In transit';</script>
            """;

    enum State {
        OPEN,
        IN_TRANSIT
    }

    record Line(String article, int pieces, BigDecimal price) {}

    record Order(String number, LocalDate ordered, BigDecimal total, boolean gift, State state, List<Line> lines) {}

    record Paid(boolean paid) {}

    @Test
    void each_component_is_found_in_the_form_and_at_the_place_of_the_page() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("button", "Show state"))
                .turn(
                        "",
                        finish(
                                "Read it.",
                                answer(
                                                "number",
                                                "A-17",
                                                "ordered",
                                                "2026-12-03",
                                                "total",
                                                1095.8,
                                                "gift",
                                                true,
                                                "state",
                                                "IN_TRANSIT",
                                                "lines",
                                                List.of(line("Trail shoes", 1, 1080), line("Wool socks", 2, 7.9)))
                                        .within("lines[0]", "Trail shoes")
                                        .within("lines[1]", "Wool socks")))
                .build();
        try (TestSite site = new TestSite().page("/", PAGE)) {
            Answer<Order> asked = ask(model, site, Order.class);

            assertThat(asked.value()).as("%s", asked).isPresent();
            assertThat(asked.orElseThrow().lines()).hasSize(2);
            assertThat(asked.sources())
                    .extracting(AnswerSource::component, AnswerSource::words)
                    .contains(tuple("lines[1].price", "7,90 €"), tuple("gift", "Gift: on"));
        }
    }

    @Test
    void what_nobody_can_see_is_no_answer() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("", answer("paid", true)))
                .turn("", finish("Not shown."))
                .build();
        try (TestSite site = new TestSite().page("/", PAGE.replace("checkbox checked", "hidden"))) {
            assertThat(ask(model, site, Paid.class).value()).isEmpty();
        }
    }

    private static <T> Answer<T> ask(ScriptedChatModel model, TestSite site, Class<T> type) {
        Task task = Task.on(site.url("/"))
                .allowPrivateAddresses()
                .question("What was ordered?")
                .build();
        return AgentRunner.inMemory(model, LocalBrowsers.headless()).ask(task, type);
    }

    private static Map<String, Object> line(String article, int pieces, double price) {
        return Map.of("article", article, "pieces", pieces, "price", price);
    }
}
