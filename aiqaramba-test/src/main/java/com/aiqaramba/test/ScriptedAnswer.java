package com.aiqaramba.test;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * Answer of a {@link ScriptedChatModel} to the question of a run when it finishes. Immutable.
 *
 * @since 0.1.0
 */
public final class ScriptedAnswer {
    private final Map<String, Object> value;
    private final List<Map<String, Object>> sources;

    private ScriptedAnswer(Map<String, Object> value, List<Map<String, Object>> sources) {
        this.value = value;
        this.sources = sources;
    }

    /**
     * Begins an answer.
     *
     * @param keysAndValues the components, names and values in turn, as JSON understands them
     * @return an answer that says of no component where it stands
     */
    public static ScriptedAnswer answer(Object... keysAndValues) {
        return new ScriptedAnswer(ScriptedCall.ordered(keysAndValues), List.of());
    }

    /**
     * Says in which row, item, dialog or heading a component stands.
     *
     * @param component the path to it, for example {@code items[0]}
     * @param words words of the row, item, dialog or heading
     * @return the answer with the place
     */
    public ScriptedAnswer within(String component, String words) {
        return with(ScriptedCall.ordered("component", component, "within", words));
    }

    /**
     * Says which words state a component.
     *
     * @param component the path to it
     * @param words the words
     * @return the answer with the place
     */
    public ScriptedAnswer words(String component, String words) {
        return with(ScriptedCall.ordered("component", component, "words", words));
    }

    /**
     * Says on which earlier page a component stands.
     *
     * @param component the path to it
     * @param address a part of the page's address
     * @return the answer with the place
     */
    public ScriptedAnswer page(String component, String address) {
        return with(ScriptedCall.ordered("component", component, "page", address));
    }

    Map<String, Object> value() {
        return value;
    }

    List<Map<String, Object>> sources() {
        return sources;
    }

    private ScriptedAnswer with(Map<String, Object> source) {
        List<Map<String, Object>> more = new ArrayList<>(sources);
        more.add(source);
        return new ScriptedAnswer(value, List.copyOf(more));
    }
}
