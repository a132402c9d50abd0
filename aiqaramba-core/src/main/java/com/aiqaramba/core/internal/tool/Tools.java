package com.aiqaramba.core.internal.tool;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ToolSpecification;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Objects;
import java.util.stream.StreamSupport;

/** What the model is offered. */
public final class Tools {
    /** The tool that ends the run. */
    public static final String FINISH = "finish";

    private static final List<ToolSpecification> ALL = load();

    private Tools() {}

    /** The tools that make sense for a task, always in the same order. */
    public static List<ToolSpecification> forTask(Task task) {
        return ALL.stream()
                .filter(tool -> !tool.name().equals("type_secret")
                        || !task.credentials().isEmpty())
                .filter(tool ->
                        !tool.name().equals("upload_file") || task.uploads().isPresent())
                .toList();
    }

    private static List<ToolSpecification> load() {
        try (InputStream resource = Tools.class.getResourceAsStream("tools.json")) {
            JsonNode tools = new JsonMapper().readTree(Objects.requireNonNull(resource));
            return StreamSupport.stream(tools.spliterator(), false)
                    .map(tool -> new ToolSpecification(
                            tool.get("name").textValue(),
                            tool.get("description").textValue(),
                            tool.get("parameters").toString()))
                    .toList();
        } catch (IOException missing) {
            throw new UncheckedIOException(missing);
        }
    }
}
