package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.chat.ToolSpecification;
import java.util.List;
import java.util.Optional;

/** All tools, in the order in which the model is told of them. */
public final class Tools {
    /** The name of the tool that ends the run. */
    public static final String FINISH = "finish";

    private static final List<Tool> ALL = List.of(
            new ClickTool(),
            new TypeTool(),
            new TypeSecretTool(),
            new SelectTool(),
            new SelectTextTool(),
            new PressKeysTool(),
            new HoverTool(),
            new ScrollTool(),
            new DragTool(),
            new OpenUrlTool(),
            new GoBackTool(),
            new WaitForTool(),
            new SwitchTabTool(),
            new HandleDialogTool(),
            new UploadTool(),
            new FindTool(),
            new ReadMoreTool(),
            new ReadLogTool(),
            new FinishTool());

    private Tools() {}

    /** Returns the tools that a task has a use for, always in the same order. */
    public static List<ToolSpecification> forTask(Task task) {
        return ALL.stream()
                .filter(tool -> tool.suits(task))
                .map(Tool::specification)
                .toList();
    }

    /**
     * Returns the same tools where the run is asked for an answer.
     *
     * @param form the JSON Schema of the answer
     */
    public static List<ToolSpecification> forQuestion(Task task, String form) {
        return forTask(task).stream()
                .map(tool -> tool.name().equals(FINISH) ? new FinishTool().asking(form) : tool)
                .toList();
    }

    static Optional<Tool> named(String name) {
        return ALL.stream().filter(tool -> tool.name().equals(name)).findFirst();
    }
}
