package com.aiqaramba.core.internal.prompt.tool;

import com.aiqaramba.core.chat.ToolCall;
import com.aiqaramba.core.chat.ToolSpecification;
import com.aiqaramba.core.page.Observation;
import com.aiqaramba.core.run.SecondLook;
import java.util.Map;
import java.util.TreeMap;

/** Form in which a model answers the second look. It is no tool of a run. */
public final class SecondLookForm {
    /** The name of the only tool that is offered then. */
    public static final String NAME = "second_look";

    private static final Observation NO_PAGE = Observation.builder("").build();

    private SecondLookForm() {}

    /** Opinions that a model can have. */
    private enum Shown {
        YES(SecondLook.Opinion.YES),
        NO(SecondLook.Opinion.NO),
        UNSURE(SecondLook.Opinion.UNSURE);

        private final SecondLook.Opinion opinion;

        Shown(SecondLook.Opinion opinion) {
            this.opinion = opinion;
        }
    }

    public static ToolSpecification specification() {
        ObjectSchema answer = new ObjectSchema()
                .integer("number", "The expectation's number.")
                .choice("shown", Shown.class, "")
                .text("reason", "")
                .require("number", "shown", "reason");
        ObjectSchema schema = new ObjectSchema().list("answers", answer).require("answers");
        return new ToolSpecification(NAME, "Say what you would sign.", schema.toString());
    }

    /** Reads an answer; empty when it cannot be read. Of two opinions on one expectation the first counts. */
    public static Map<Integer, SecondLook> read(ToolCall call, String model) {
        Map<Integer, SecondLook> opinions = new TreeMap<>();
        try {
            for (Arguments answer :
                    Arguments.parse(call.argumentsJson(), NO_PAGE).objects("answers")) {
                SecondLook look =
                        SecondLook.of(answer.choice("shown", Shown.class).opinion, answer.text("reason", ""), model);
                opinions.putIfAbsent(answer.integer("number"), look);
            }
            return call.name().equals(NAME) ? opinions : Map.of();
        } catch (UnusableCall unreadable) {
            return Map.of();
        }
    }
}
