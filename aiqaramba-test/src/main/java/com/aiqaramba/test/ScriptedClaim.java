package com.aiqaramba.test;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Claim of a {@link ScriptedChatModel} on one expectation when it finishes. Immutable.
 *
 * @since 0.1.0
 */
public final class ScriptedClaim {
    private final int expectation;
    private final String met;
    private final List<Map<String, Object>> checks;

    private ScriptedClaim(int expectation, String met, List<Map<String, Object>> checks) {
        this.expectation = expectation;
        this.met = met;
        this.checks = checks;
    }

    /**
     * The expectation is met.
     *
     * @param expectation its number, from 1
     * @return a claim without checks
     */
    public static ScriptedClaim met(int expectation) {
        return new ScriptedClaim(expectation, "yes", List.of());
    }

    /**
     * The expectation is not met.
     *
     * @param expectation its number, from 1
     * @return a claim without checks
     */
    public static ScriptedClaim notMet(int expectation) {
        return new ScriptedClaim(expectation, "no", List.of());
    }

    /**
     * The model cannot tell.
     *
     * @param expectation its number, from 1
     * @return a claim without checks
     */
    public static ScriptedClaim unknown(int expectation) {
        return new ScriptedClaim(expectation, "unknown", List.of());
    }

    /**
     * Adds the check that a text is shown.
     *
     * @param text the text
     * @return the claim with the check
     */
    public ScriptedClaim text(String text) {
        return with(ScriptedCall.ordered("kind", "text", "text", text));
    }

    /**
     * Adds the check that a text is not shown.
     *
     * @param text the text
     * @return the claim with the check
     */
    public ScriptedClaim noText(String text) {
        return with(ScriptedCall.ordered("kind", "no_text", "text", text));
    }

    /**
     * Adds the check that the address contains a part.
     *
     * @param part the part
     * @return the claim with the check
     */
    public ScriptedClaim url(String part) {
        return with(ScriptedCall.ordered("kind", "url", "text", part));
    }

    /**
     * Adds the check that an element is in a state.
     *
     * @param role its role
     * @param name its name
     * @param state for example {@code present}
     * @return the claim with the check
     */
    public ScriptedClaim element(String role, String name, String state) {
        return with(ScriptedCall.ordered("kind", "element", "role", role, "name", name, "state", state));
    }

    /**
     * Adds the check that so many elements are there.
     *
     * @param role their role
     * @param name their name
     * @param count how many
     * @return the claim with the check
     */
    public ScriptedClaim count(String role, String name, int count) {
        return with(ScriptedCall.ordered("kind", "count", "role", role, "name", name, "count", count));
    }

    /**
     * Adds the check that an element has a value.
     *
     * @param role its role
     * @param name its name
     * @param value the whole value
     * @return the claim with the check
     */
    public ScriptedClaim value(String role, String name, String value) {
        return with(ScriptedCall.ordered("kind", "value", "role", role, "name", name, "value", value));
    }

    /**
     * Adds a check of any kind.
     *
     * @param kind the kind as the model names it, for example {@code numbers}
     * @param keysAndValues what else the model says of it, keys and values in turn, for example {@code "text", "x"}
     * @return the claim with the check
     */
    public ScriptedClaim check(String kind, Object... keysAndValues) {
        Map<String, Object> check = ScriptedCall.ordered("kind", kind);
        check.putAll(ScriptedCall.ordered(keysAndValues));
        return with(check);
    }

    Map<String, Object> arguments() {
        return ScriptedCall.ordered("number", expectation, "met", met, "checks", checks);
    }

    Map<String, Object> kept() {
        if (checks.size() != 1) {
            throw new IllegalArgumentException("One check is kept at a time, not " + checks.size() + ".");
        }
        Map<String, Object> check = new LinkedHashMap<>(checks.get(0));
        check.put("keep_for", expectation);
        return check;
    }

    private ScriptedClaim with(Map<String, Object> check) {
        List<Map<String, Object>> more = new ArrayList<>(checks);
        more.add(check);
        return new ScriptedClaim(expectation, met, List.copyOf(more));
    }
}
