package com.aiqaramba.test;

import com.aiqaramba.core.chat.ChatRequest;
import com.aiqaramba.core.chat.ToolCall;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/**
 * A tool call of a {@link ScriptedChatModel}. Elements are named by role and accessible name, as a person would; the
 * model looks up their numbers on the page that it is shown. Immutable.
 *
 * @since 0.1.0
 */
public final class ScriptedCall {
    private static final JsonMapper JSON = new JsonMapper();

    private final String tool;
    private final Function<ShownPage, Map<String, Object>> arguments;

    private ScriptedCall(String tool, Function<ShownPage, Map<String, Object>> arguments) {
        this.tool = tool;
        this.arguments = arguments;
    }

    /**
     * Calls any tool with any arguments, also ones that do not exist.
     *
     * @param tool the tool's name
     * @param arguments keys and values as JSON understands them
     * @return the call
     */
    public static ScriptedCall call(String tool, Map<String, Object> arguments) {
        return new ScriptedCall(tool, page -> arguments);
    }

    /**
     * Clicks an element.
     *
     * @param role its role
     * @param name its accessible name, whole
     * @return the call
     */
    public static ScriptedCall click(String role, String name) {
        return new ScriptedCall("click", page -> ordered("element", page.number(role, name)));
    }

    /**
     * Types text into a field, which is emptied first.
     *
     * @param role its role
     * @param name its accessible name, whole
     * @param text what to type
     * @return the call
     */
    public static ScriptedCall type(String role, String name, String text) {
        return new ScriptedCall("type", page -> ordered("element", page.number(role, name), "text", text));
    }

    /**
     * Types a secret into a field.
     *
     * @param role its role
     * @param name its accessible name, whole
     * @param credential the credential's name
     * @param field which of its secrets
     * @return the call
     */
    public static ScriptedCall typeSecret(String role, String name, String credential, String field) {
        return new ScriptedCall(
                "type_secret",
                page -> ordered("element", page.number(role, name), "credential", credential, "field", field));
    }

    /**
     * Chooses an option of a native list.
     *
     * @param name the list's accessible name, whole
     * @param option the option's text
     * @return the call
     */
    public static ScriptedCall select(String name, String option) {
        return new ScriptedCall(
                "select_option", page -> ordered("element", page.number("combobox", name), "options", List.of(option)));
    }

    /**
     * Presses keys where the focus is.
     *
     * @param keys for example {@code Enter}
     * @return the call
     */
    public static ScriptedCall press(String keys) {
        return call("press_keys", ordered("keys", keys));
    }

    /**
     * Opens an address.
     *
     * @param url the address
     * @return the call
     */
    public static ScriptedCall open(String url) {
        return call("open_url", ordered("url", url));
    }

    /**
     * Answers an open dialog.
     *
     * @param accept true for OK
     * @return the call
     */
    public static ScriptedCall dialog(boolean accept) {
        return call("handle_dialog", ordered("accept", accept));
    }

    /**
     * Searches the page.
     *
     * @param text what for
     * @return the call
     */
    public static ScriptedCall find(String text) {
        return call("find", ordered("text", text));
    }

    /**
     * Evaluates the check of a claim on the page as it is now, and keeps the result for the end.
     *
     * @param claim the expectation with one check; whether it is met does not matter yet
     * @return the call
     * @throws IllegalArgumentException if the claim has no check or several
     */
    public static ScriptedCall checkNow(ScriptedClaim claim) {
        return call("wait_for", claim.kept());
    }

    /**
     * Ends the run.
     *
     * @param summary what the model says that it did
     * @param claims one for each expectation
     * @return the call
     */
    public static ScriptedCall finish(String summary, ScriptedClaim... claims) {
        return call("finish", conclusion(summary, claims));
    }

    private static Map<String, Object> conclusion(String summary, ScriptedClaim... claims) {
        return ordered(
                "summary",
                summary,
                "expectations",
                List.of(claims).stream().map(ScriptedClaim::arguments).toList());
    }

    /**
     * Ends a run that was asked a question.
     *
     * @param summary what the model says that it did
     * @param answer the answer
     * @param claims one for each expectation
     * @return the call
     */
    public static ScriptedCall finish(String summary, ScriptedAnswer answer, ScriptedClaim... claims) {
        Map<String, Object> conclusion = conclusion(summary, claims);
        conclusion.put("answer", answer.value());
        conclusion.put("sources", answer.sources());
        return call("finish", conclusion);
    }

    /**
     * Returns the call as a model makes it that was shown the page of a request.
     *
     * @param request what the model is asked
     * @param id tells the call from the others of the same answer
     * @return the call with the numbers of the elements
     * @throws AssertionError when the page does not show an element that is named
     */
    public ToolCall answering(ChatRequest request, String id) {
        return on(ShownPage.in(request), id);
    }

    ToolCall on(ShownPage page, String id) {
        try {
            return new ToolCall(id, tool, JSON.writeValueAsString(arguments.apply(page)));
        } catch (JsonProcessingException noJson) {
            throw new IllegalArgumentException("The arguments of " + tool + " have no JSON form.", noJson);
        }
    }

    /** Keys in the order given, so that equal calls have equal texts. */
    static Map<String, Object> ordered(Object... keysAndValues) {
        Map<String, Object> map = new LinkedHashMap<>();
        for (int i = 0; i < keysAndValues.length; i += 2) {
            map.put((String) keysAndValues[i], keysAndValues[i + 1]);
        }
        return map;
    }
}
