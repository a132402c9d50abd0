package com.aiqaramba.core.spi;

import com.aiqaramba.core.action.BrowserAction;
import com.aiqaramba.core.action.NavigateAction;
import com.aiqaramba.core.agent.Task;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.web.Origin;
import java.util.Optional;

/**
 * Allows or refuses an action before it is performed. Called on the run's thread for every action; must be thread-safe,
 * because runs in parallel share it. What it throws ends the run.
 *
 * <pre>{@code
 * Guardrail noUploads = (run, task, action, page) -> action instanceof UploadAction
 *         ? Optional.of("Nothing may be uploaded here.")
 *         : Guardrail.TASK_ORIGINS.refuse(run, task, action, page);
 * }</pre>
 *
 * @since 0.1.0
 */
@FunctionalInterface
public interface Guardrail {
    /** Refuses to open an address outside the origins that the task allows. The default. */
    Guardrail TASK_ORIGINS = (run, task, action, page) -> {
        if (!(action instanceof NavigateAction navigate)) {
            return Optional.empty();
        }
        boolean allowed =
                Origin.find(navigate.url()).filter(task.network()::allows).isPresent();
        return allowed
                ? Optional.empty()
                : Optional.of("This address is outside the origins that the task allows; only these may be opened: "
                        + task.network().origins());
    };

    /**
     * Reviews an action.
     *
     * @param run which run
     * @param task what it was asked
     * @param action what the agent is about to do
     * @param page what it sees, secrets masked
     * @return why the action is refused, in a sentence that the model reads; empty allows it
     */
    Optional<String> refuse(RunKey run, Task task, BrowserAction action, Observation page);
}
