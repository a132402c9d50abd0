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
        return "Put files into a file field, upload button or drop zone.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema().integer("element", "").texts("files", "").require("element", "files");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new UploadAction(arguments.element("element"), arguments.texts("files")));
    }

    @Override
    public boolean suits(Task task) {
        return task.uploads().isPresent();
    }
}
