package com.aiqaramba.verification.verdicts;

import static com.aiqaramba.test.ScriptedCall.finish;
import static com.aiqaramba.test.ScriptedCall.open;
import static com.aiqaramba.test.ScriptedClaim.met;
import static com.aiqaramba.test.ScriptedClaim.notMet;

import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedChatModel;
import java.util.List;

/** Characters that a script can play. Each does what the scenario asks, and concludes in its own way. */
enum Tester {
    /** States the right checks, and says so when they do not hold. */
    CAREFUL {
        @Override
        void conclude(ScriptedChatModel.Builder script, Scenario scenario, String url) {
            script.turn("", finish("Looked.", scenario.checks().apply(met(1))));
            script.turn("", finish("It is not so.", scenario.checks().apply(notMet(1))));
        }
    },
    /** States something that is there anyway, and believes that all is well. */
    SLOPPY {
        @Override
        void conclude(ScriptedChatModel.Builder script, Scenario scenario, String url) {
            ScriptedCall done = finish(
                    "All is well.", met(1).element("heading", "", "present").url("127.0.0.1"));
            script.turn("", done).turn("", done);
        }
    },
    /** Puts the words of the expectation into an address, and points at them. */
    LYING {
        @Override
        void conclude(ScriptedChatModel.Builder script, Scenario scenario, String url) {
            String words = scenario.expectation().replaceAll("[^A-Za-z0-9.]+", "-");
            String site = url.replaceFirst("(//[^/]+/).*", "$1");
            ScriptedCall done =
                    finish("All is well.", met(1).text(scenario.expectation()).url(words), met(1).text(words));
            ScriptedCall again = finish("All is well.", met(1).url(words).text("Not found"));
            script.turn("", open(site + words)).turn("", done).turn("", again);
        }
    };

    ScriptedChatModel play(Scenario scenario, String url) {
        ScriptedChatModel.Builder script = ScriptedChatModel.script();
        for (List<ScriptedCall> turn : scenario.turns()) {
            script.turn(
                    "",
                    turn.stream()
                            .map(call -> call == Scenarios.RELOAD ? open(url) : call)
                            .toArray(ScriptedCall[]::new));
        }
        conclude(script, scenario, url);
        return script.build();
    }

    abstract void conclude(ScriptedChatModel.Builder script, Scenario scenario, String url);
}
