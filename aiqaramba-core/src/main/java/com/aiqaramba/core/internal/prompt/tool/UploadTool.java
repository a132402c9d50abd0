package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.UploadAction;
import com.aiqaramba.core.agent.Task;

/** Offers to upload a file, where the task has a folder with some. */
final class UploadTool implements Tool {
    @Override
    public String name() {
        return "upload_file";
    }

    @Override
    public String description() {
        return "Put a file into a file field.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "The file field's number in square brackets.")
                .text("file", "The file's name as listed in the task.")
                .require("element", "file");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new UploadAction(arguments.element("element"), arguments.text("file")));
    }

    @Override
    public boolean suits(Task task) {
        return task.uploads().isPresent();
    }
}
