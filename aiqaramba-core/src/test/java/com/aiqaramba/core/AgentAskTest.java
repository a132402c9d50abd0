package com.aiqaramba.core;

import static com.aiqaramba.test.ScriptedAnswer.answer;
import static com.aiqaramba.test.ScriptedCall.click;
import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.type;
import static com.aiqaramba.test.ScriptedClaim.met;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.agent.Agent;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.error.AnswerException;
import com.aiqaramba.core.run.AnswerSource;
import com.aiqaramba.core.run.Limits;
import com.aiqaramba.core.run.RunOutcome;
import com.aiqaramba.core.run.Verdict.Status;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.test.FakeBrowsers;
import com.aiqaramba.test.FakePage;
import com.aiqaramba.test.ScriptedAnswer;
import com.aiqaramba.test.ScriptedChatModel;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** An answer is a value that stands on a page, or there is none. */
class AgentAskTest {
    private static final String ORDERS = "https://shop.example/orders";
    private static final String ORDER = "https://shop.example/orders/17";
    private static final Task QUESTION =
            Task.on(ORDERS).question("Which is the latest order?").build();

    record Order(String number, BigDecimal total) {}

    record Line(String name, int quantity) {}

    record Lines(List<Line> lines) {}

    @Test
    void it_is_a_value_with_the_place_of_each_component() {
        Answer<Order> asked = ask(Order.class, script(answer("number", "A-17", "total", 159.8)));

        assertThat(asked.value()).contains(new Order("A-17", new BigDecimal("159.8")));
        assertThat(asked.reason()).isEmpty();
        assertThat(asked.sources()).extracting(AnswerSource::component).containsExactly("number", "total");
        AnswerSource total = asked.sources().get(1);
        assertThat(total.words()).isEqualTo("159,80 €");
        assertThat(total.place()).isEqualTo("row \"A-17 | 159,80 €\"");
        assertThat(total.url()).isEqualTo(ORDERS);
        assertThat(asked.run().verdict().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void what_no_page_shows_is_asked_for_again_and_then_is_no_answer() {
        ScriptedAnswer guessed = answer("number", "A-17", "total", 160);
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("Guessed.", guessed))
                .turn("", finish("Guessed.", guessed))
                .turn("", finish("Guessed.", guessed))
                .turn("", finish("Guessed.", guessed))
                .build();

        Answer<Order> asked = ask(Order.class, model);

        assertThat(asked.value()).isEmpty();
        assertThat(asked.sources()).isEmpty();
        assertThat(asked.reason()).isEqualTo("total = 160 is not found on the page");
        assertThat(asked.run().verdict().status()).isEqualTo(Status.INCONCLUSIVE);
        assertThat(told(model.requests().get(1))).contains("total = 160 is not found on the page");
        assertThatThrownBy(asked::orElseThrow)
                .isInstanceOf(AnswerException.class)
                .hasMessageNotContaining("160");
    }

    @Test
    void what_does_not_have_its_form_is_asked_for_again_with_the_reason() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("", answer("number", "A-17")))
                .turn("", finish("", answer("number", "A-17", "total", 159.8, "currency", "EUR")))
                .turn("", finish("", answer("number", "A-17", "total", 159.8)))
                .build();

        assertThat(ask(Order.class, model).value()).isPresent();
        assertThat(told(model.requests().get(1))).contains("total");
        assertThat(told(model.requests().get(2))).contains("there is no component 'currency'");
    }

    @Test
    void a_value_that_stands_in_two_places_needs_the_place() {
        ScriptedAnswer twice = answer("lines", List.of(line("Shoes", 2), line("Socks", 2)));
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Open"))
                .turn("", finish("", twice))
                .turn("", finish("", twice.within("lines[0]", "Shoes").within("lines[1]", "Socks")))
                .build();

        Answer<Lines> asked = ask(Lines.class, model);

        assertThat(told(model.requests().get(2))).contains("lines[0].quantity = 2 stands in 2 places");
        assertThat(asked.value()).contains(new Lines(List.of(new Line("Shoes", 2), new Line("Socks", 2))));
        assertThat(asked.sources())
                .filteredOn(source -> source.component().equals("lines[1].quantity"))
                .singleElement()
                .satisfies(source -> assertThat(source.place()).startsWith("row \"Socks"));
    }

    @Test
    void an_earlier_page_counts_when_the_model_names_it() {
        ScriptedAnswer both = answer("number", "A-17", "total", 159.8);
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Open"))
                .turn("", finish("", both))
                .turn("", finish("", both.page("total", "/orders")))
                .build();

        Answer<Order> asked = ask(Order.class, model);

        assertThat(asked.value()).isPresent();
        assertThat(asked.sources()).extracting(AnswerSource::url).containsExactly(ORDER, ORDERS);
    }

    @Test
    void what_the_run_typed_itself_is_no_answer() {
        record Name(String name) {}
        ScriptedAnswer own = answer("name", "Zoe");
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", type("textbox", "Name", "Zoe"))
                .turn("", finish("", own))
                .turn("", finish("", own))
                .turn("", finish("", own))
                .turn("", finish("", own))
                .build();

        assertThat(ask(Name.class, model).reason()).contains("name = \"Zoe\" stands only in a field");
    }

    @Test
    void an_answer_that_is_left_out_twice_is_not_there() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("There is no order."))
                .turn("", finish("There is no order."))
                .build();

        assertThat(ask(Order.class, model).reason()).isEqualTo("the agent gave no answer");
    }

    @Test
    void a_second_look_can_refuse_it() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", finish("", answer("number", "A-17", "total", 159.8)))
                .secondLook("no", "A-17 is the oldest.")
                .build();

        Answer<Order> asked = ask(Order.class, model);

        assertThat(asked.value()).isEmpty();
        assertThat(asked.reason()).isEqualTo("a second look does not agree: A-17 is the oldest.");
        assertThat(model.secondLooks()).hasSize(1);
    }

    @Test
    void a_run_that_ends_early_has_no_answer() {
        ScriptedChatModel model =
                ScriptedChatModel.script().turn("", click("link", "Open")).build();
        Agent agent =
                Agent.builder().limits(Limits.builder().iterations(1).build()).build();

        Answer<Order> asked =
                AgentRunner.inMemory(model, browsers()).ask(TenantId.SINGLE, agent, QUESTION, Order.class);

        assertThat(asked.run().outcome().kind()).isEqualTo(RunOutcome.Kind.ITERATIONS_EXHAUSTED);
        assertThat(asked.value()).isEmpty();
        assertThat(asked.reason()).isEqualTo(asked.run().outcome().message());
    }

    @Test
    void a_task_may_expect_something_beside_its_question() {
        ScriptedChatModel model = ScriptedChatModel.script()
                .turn("", click("link", "Open"))
                .turn("", finish("", answer("number", "A-17", "total", 165), met(1).text("Total 165,00 €")))
                .build();
        Task task = Task.on(ORDERS)
                .goal("Open the latest order")
                .expect("the order's total is 165,00 €")
                .build();

        Answer<Order> asked = AgentRunner.inMemory(model, browsers()).ask(task, Order.class);

        assertThat(asked.value()).as("%s", asked).isPresent();
        assertThat(asked.run().verdict().expectations()).hasSize(2);
        assertThat(asked.run().verdict().status()).isEqualTo(Status.PASSED);
    }

    @Test
    void a_question_alone_cannot_be_run() {
        AgentRunner runner = AgentRunner.inMemory(script(answer()), browsers());

        assertThatThrownBy(() -> runner.run(QUESTION)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void an_answer_can_be_found_again() {
        AgentRunner runner = AgentRunner.inMemory(script(answer("number", "A-17", "total", 159.8)), browsers());
        Run run = runner.ask(QUESTION, Order.class).run();

        assertThat(runner.find(run.key()).orElseThrow().summary().answer())
                .isEqualTo(run.summary().answer());
        assertThat(run.summary().answer().orElseThrow().json()).contains("{\"number\":\"A-17\",\"total\":159.8}");
    }

    private static ScriptedChatModel script(ScriptedAnswer answer) {
        return ScriptedChatModel.script().turn("", finish("Looked.", answer)).build();
    }

    private static <T> Answer<T> ask(Class<T> type, ScriptedChatModel model) {
        return AgentRunner.inMemory(model, browsers()).ask(QUESTION, type);
    }

    private static FakeBrowsers browsers() {
        return FakeBrowsers.with(
                FakePage.at(ORDERS)
                        .row("A-17", "159,80 €")
                        .row("A-16", "20,00 €")
                        .link("Open", ORDER)
                        .field("Name"),
                FakePage.at(ORDER)
                        .text("Order A-17")
                        .row("Shoes", "2", "80,00 €")
                        .row("Socks", "2", "2,50 €")
                        .text("Total 165,00 €"));
    }

    private static Map<String, Object> line(String name, int quantity) {
        return Map.of("name", name, "quantity", quantity);
    }

    /** What the model was told of its calls. */
    private static String told(ChatRequest request) {
        return request.messages().get(request.messages().size() - 1).toString();
    }
}
