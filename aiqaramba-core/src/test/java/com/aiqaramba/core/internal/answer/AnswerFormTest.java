package com.aiqaramba.core.internal.answer;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.annotation.JsonPropertyDescription;
import com.fasterxml.jackson.core.JsonProcessingException;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The form of an answer is its record, and nothing else fits. */
class AnswerFormTest {
    enum State {
        OPEN,
        IN_TRANSIT
    }

    record Line(String name, int quantity) {}

    record Order(
            @JsonPropertyDescription("As printed on the bill.")
            String number,

            BigDecimal total,
            boolean paid,
            State state,
            LocalDate ordered,
            Optional<String> note,
            List<Line> lines) {}

    record Node(String name, List<Node> children) {}

    record Stamped(Instant at) {}

    record Mapped(Map<String, String> entries) {}

    private static final String FITTING = """
            {"number":"A-17","total":159.80,"paid":true,"state":"IN_TRANSIT","ordered":"2026-12-03","note":null,\
            "lines":[{"name":"Shoes","quantity":2}]}""";

    @Test
    void the_schema_says_all_of_the_record_in_its_order() {
        assertThat(AnswerForm.of(Order.class).schema()).isEqualTo("""
                {"type":"object","properties":{\
                "number":{"type":"string","description":"As printed on the bill."},\
                "total":{"type":"number"},\
                "paid":{"type":"boolean"},\
                "state":{"type":"string","enum":["OPEN","IN_TRANSIT"]},\
                "ordered":{"type":"string","format":"date"},\
                "note":{"type":["string","null"]},\
                "lines":{"type":"array","items":{"type":"object","properties":{\
                "name":{"type":"string"},"quantity":{"type":"integer","format":"int32"}},\
                "required":["name","quantity"],"additionalProperties":false}}},\
                "required":["number","total","paid","state","ordered","note","lines"],\
                "additionalProperties":false}""");
    }

    @Test
    void what_fits_is_bound_and_taken_apart() throws AnswerMismatch, JsonProcessingException {
        AnswerForm<Order> form = AnswerForm.of(Order.class);

        assertThat(form.read(FITTING))
                .contains(new Order(
                        "A-17",
                        new BigDecimal("159.8"),
                        true,
                        State.IN_TRANSIT,
                        LocalDate.of(2026, 12, 3),
                        Optional.empty(),
                        List.of(new Line("Shoes", 2))));
        assertThat(form.parts(AnswerForm.JSON.readTree(FITTING)))
                .extracting(AnswerPart::component)
                .containsExactly("number", "total", "paid", "state", "ordered", "lines[0].name", "lines[0].quantity");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "\"number\":\"A-17\", | | number",
                "\"number\":\"A-17\" | \"number\":\"A-17\",\"extra\":1 | 'extra'",
                "\"number\":\"A-17\" | \"number\":17 | number",
                "\"number\":\"A-17\" | \"number\":null | number",
                "159.80 | \"159.80\" | total",
                "true | \"yes\" | paid",
                "IN_TRANSIT | LOST | state",
                "2026-12-03 | 3 Dec | ordered",
                "2026-12-03 | 2026-02-31 | ordered",
                "\"quantity\":2 | \"quantity\":2.5 | lines[0].quantity",
                "\"quantity\":2 | \"quantity\":\"2\" | lines[0].quantity",
                "\"note\":null, | | note",
                "\"name\":\"Shoes\", | | name",
                "{\"name\":\"Shoes\"&\"quantity\":2} | null | lines[0]",
                "\"A-17\" | \"  \" | number"
            })
    void what_does_not_fit_is_refused_with_its_component(String part, String instead, String named)
            throws JsonProcessingException {
        String changed = FITTING.replace(part.replace('&', ','), instead == null ? "" : instead);
        assertThat(changed).isNotEqualTo(FITTING);
        AnswerForm<Order> form = AnswerForm.of(Order.class);

        assertThatThrownBy(() -> form.parts(AnswerForm.JSON.readTree(changed)))
                .isInstanceOf(AnswerMismatch.class)
                .hasMessageContaining(named);
    }

    @ParameterizedTest
    @ValueSource(classes = {Stamped.class, Mapped.class, Node.class, String.class})
    void what_no_page_can_show_is_refused_before_a_run(Class<?> type) {
        assertThatThrownBy(() -> AnswerForm.of(type)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void the_refusal_names_the_component() {
        assertThatThrownBy(() -> AnswerForm.of(Stamped.class)).hasMessageContaining("Stamped.at");
    }
}
