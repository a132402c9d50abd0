package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.action.TypeSecretAction;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.credential.CredentialId;

/** Offers to fill in a secret, where the task names a credential. */
final class TypeSecretTool implements Tool {
    @Override
    public String name() {
        return "type_secret";
    }

    @Override
    public String description() {
        return "Fill in a field of a credential, which you never see.";
    }

    @Override
    public ObjectSchema parameters() {
        return new ObjectSchema()
                .integer("element", "")
                .text("credential", "")
                .text("field", "")
                .require("element", "credential", "field");
    }

    @Override
    public Command read(Arguments arguments) {
        return new Command.Act(new TypeSecretAction(
                arguments.element("element"), new CredentialId(arguments.text("credential")), arguments.text("field")));
    }

    @Override
    public boolean suits(Task task) {
        return !task.credentials().isEmpty();
    }
}
