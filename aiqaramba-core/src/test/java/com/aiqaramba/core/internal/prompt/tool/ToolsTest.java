package com.aiqaramba.core.internal.prompt.tool;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.WaitForAction;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.check.Check;
import com.aiqaramba.core.check.ElementQuery;
import com.aiqaramba.core.internal.prompt.Prompt;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.page.PageNode;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class ToolsTest {
    private static final JsonMapper JSON = new JsonMapper();
    private static final Observation PAGE = Observation.builder("https://shop.example/")
            .title("Shop")
            .nodes(List.of(PageNode.builder("button").number(1).name("Pay").build()))
            .build();

    static List<ToolSpecification> tools() {
        return Tools.forTask(task().credential("shop-login")
                .allowUploadsFrom(Path.of("files"))
                .build());
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_offered_tool_is_read_from_its_required_arguments(ToolSpecification tool) throws Exception {
        Command command = read(tool, required(schema(tool)));

        assertThat(command).isNotInstanceOf(Command.Unusable.class);
        assertThat(command.describe()).isNotBlank();
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_required_argument_is_missed_by_its_name(ToolSpecification tool) throws Exception {
        for (JsonNode name : schema(tool).path("required")) {
            ObjectNode arguments = required(schema(tool));
            arguments.remove(name.textValue());

            Command command = read(tool, arguments);

            assertThat(command).as(tool.name() + " without " + name).isInstanceOf(Command.Unusable.class);
            assertThat(((Command.Unusable) command).reason()).contains("'" + name.textValue() + "'");
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void an_argument_of_another_type_is_refused(ToolSpecification tool) throws Exception {
        for (JsonNode name : schema(tool).path("required")) {
            ObjectNode arguments = required(schema(tool));
            arguments.putArray(name.textValue()).add(true);

            assertThat(read(tool, arguments))
                    .as(tool.name() + " with a list for " + name)
                    .isInstanceOf(Command.Unusable.class);
        }
    }

    @ParameterizedTest
    @MethodSource("tools")
    void every_schema_is_an_object_with_properties_of_which_some_are_required(ToolSpecification tool) throws Exception {
        JsonNode schema = schema(tool);

        assertThat(schema.path("type").textValue()).isEqualTo("object");
        assertThat(schema.path("properties").isObject()).isTrue();
        assertThat(schema.path("required"))
                .allSatisfy(name -> assertThat(schema.path("properties").has(name.textValue()))
                        .isTrue());
        assertThat(tool.name()).matches("[a-z_]+");
        assertThat(tool.description()).isNotBlank();
    }

    @Test
    void every_action_and_every_query_has_a_tool() throws Exception {
        Set<Class<?>> read = new HashSet<>();
        for (ToolSpecification tool : tools()) {
            Command command = read(tool, required(schema(tool)));
            read.add(command instanceof Command.Act act ? act.action().getClass() : command.getClass());
        }
        read.add(ToolReader.read(new ToolCall("1", "read_log", "{\"log\":\"network\"}"), PAGE)
                .getClass());

        assertThat(read).as("read by a tool").contains(BrowserAction.class.getPermittedSubclasses());
        assertThat(read).as("read by a tool").contains(Query.class.getPermittedSubclasses());
    }

    @Test
    void every_check_has_a_kind_and_every_kind_is_read() throws Exception {
        JsonNode kinds = JSON.readTree(CheckForm.schema().toString()).at("/properties/kind/enum");
        Set<Class<?>> read = new HashSet<>();
        for (JsonNode kind : kinds) {
            read.add(condition(check(kind)).getClass());
        }
        read.add(condition(check(kinds.get(1)).put("not", true)).getClass());
        read.add(condition(check(kinds.get(0)).put("within", "Total")).getClass());
        read.add(condition(check(kinds.get(0)).put("or", "/basket")).getClass());

        assertThat(read).as("stated by a kind").contains(Check.class.getPermittedSubclasses());
    }

    @Test
    void what_a_tester_means_is_read_from_few_words() throws Exception {
        assertThat(stated("{'kind':'request','text':'POST /api/orders','count':201}"))
                .isEqualTo(Check.request("POST", "/api/orders", 201));
        assertThat(stated("{'kind':'request','text':'/api/orders'}")).isEqualTo(Check.request("", "/api/orders", 0));
        assertThat(stated("{'kind':'download','text':'report.pdf','count':100}"))
                .isEqualTo(Check.download("report.pdf", 100));
        assertThat(stated("{'kind':'entries','text':'Price','value':'5 | 9'}"))
                .isEqualTo(Check.entries("Price", "5", "9"));
        assertThat(stated("{'kind':'unchanged','role':'heading','name':'Users','not':true}"))
                .isEqualTo(Check.not(Check.unchanged(new ElementQuery("heading", "Users"))));
        assertThat(stated("{'kind':'detail','role':'link','name':'Cart','value':'/cart'}"))
                .isEqualTo(Check.detail(new ElementQuery("link", "Cart"), "/cart"));
        assertThat(stated("{'kind':'text','text':'2 items','or':'two items','within':'Cart'}"))
                .isEqualTo(Check.within(
                        new ElementQuery("", "Cart"), Check.either(Check.text("2 items"), Check.text("two items"))));
    }

    private static Check stated(String check) throws Exception {
        return condition((ObjectNode) JSON.readTree(check.replace('\'', '"')));
    }

    private static Check condition(ObjectNode check) {
        Command command = ToolReader.read(new ToolCall("1", "wait_for", check.toString()), PAGE);
        return ((WaitForAction) ((Command.Act) command).action()).condition();
    }

    private static ObjectNode check(JsonNode kind) {
        ObjectNode check = JSON.createObjectNode();
        check.set("kind", kind);
        boolean isRelation = kind.textValue().equals("numbers");
        check.put("text", isRelation ? "sum(\"Price\") = \"Total\"" : "/cart")
                .put("role", "button")
                .put("name", "Pay")
                .put("state", "present");
        check.put("count", 1).put("value", "2");
        return check;
    }

    @Test
    void the_order_of_tools_and_their_text_stays_the_same() {
        assertThat(tools()).isEqualTo(tools());
        assertThat(tools())
                .extracting(ToolSpecification::name)
                .startsWith("click")
                .endsWith("finish");
    }

    @Test
    void system_text_and_all_tools_are_at_most_1900_tokens_of_four_characters() {
        int characters = Prompt.load("system.txt").length()
                + tools().stream()
                        .mapToInt(tool -> (tool.name() + tool.description() + tool.parametersJson()).length())
                        .sum();

        assertThat(characters / 4).isBetween(1_000, 1_900);
    }

    @Test
    void tools_that_need_a_credential_or_a_folder_are_offered_with_one_only() {
        assertThat(Tools.forTask(task().build()))
                .extracting(ToolSpecification::name)
                .doesNotContain("type_secret", "upload_file")
                .hasSize(tools().size() - 2);
    }

    private static Task.Builder task() {
        return Task.on("https://shop.example/").goal("Buy").expect("bought");
    }

    private static Command read(ToolSpecification tool, ObjectNode arguments) {
        return ToolReader.read(new ToolCall("1", tool.name(), arguments.toString()), PAGE);
    }

    private static JsonNode schema(ToolSpecification tool) throws Exception {
        return JSON.readTree(tool.parametersJson());
    }

    /** The least that the schema allows. */
    private static ObjectNode required(JsonNode schema) {
        ObjectNode object = JSON.createObjectNode();
        for (JsonNode name : schema.path("required")) {
            object.set(
                    name.textValue(),
                    example(name.textValue(), schema.path("properties").path(name.textValue())));
        }
        if (schema.path("properties").has("by")) {
            object.put("by", "10,20");
        }
        if (object.path("kind").asText().equals("text")) {
            object.put("text", "2 items");
        }
        return object;
    }

    private static JsonNode example(String name, JsonNode schema) {
        return switch (schema.path("type").textValue()) {
            case "integer" -> JSON.getNodeFactory().numberNode(1);
            case "boolean" -> JSON.getNodeFactory().booleanNode(true);
            case "object" -> required(schema);
            case "array" -> list(example(name, schema.path("items")));
            default -> JSON.getNodeFactory().textNode(word(name, schema));
        };
    }

    private static ArrayNode list(JsonNode only) {
        return JSON.createArrayNode().add(only);
    }

    private static String word(String name, JsonNode schema) {
        if (name.equals("kind")) {
            return "text";
        }
        return Stream.of(schema.path("enum").path(0).asText(), name)
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElseThrow();
    }
}
