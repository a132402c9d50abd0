package com.aiqaramba.verification.verdicts;

import com.aiqaramba.test.ScriptedCall;
import com.aiqaramba.test.ScriptedClaim;
import java.util.List;
import java.util.function.UnaryOperator;

/**
 * Task on a small application that its planted defects should fail, and its healthy twin should pass.
 *
 * @param page the application's page
 * @param turns what the agent does, the calls of each answer
 * @param checks adds to a claim the checks that a careful tester states
 * @param defects the defects that break what is expected
 */
record Scenario(
        String page,
        String goal,
        String expectation,
        List<List<ScriptedCall>> turns,
        UnaryOperator<ScriptedClaim> checks,
        List<String> defects) {
    @Override
    public String toString() {
        return page + ": " + expectation;
    }
}
