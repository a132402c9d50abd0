package com.aiqaramba.core.run;

import com.aiqaramba.core.action.ActionResult;
import com.aiqaramba.core.action.BrowserAction;
import java.util.Optional;

/**
 * One tool call of a step and how it went. Secrets are masked. Immutable.
 *
 * @param tool the tool's name as the model wrote it
 * @param description the call in words
 * @param action the action, empty when the call was a query or could not be understood
 * @param result how it went
 */
public record StepAction(String tool, String description, Optional<BrowserAction> action, ActionResult result) {}
