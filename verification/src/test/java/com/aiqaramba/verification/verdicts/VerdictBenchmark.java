package com.aiqaramba.verification.verdicts;

import com.aiqaramba.core.Run;
import com.aiqaramba.core.run.Verdict.Status;
import java.util.List;

/**
 * Counts what the verdict makes of planted defects. A defect is caught when the careful tester's run FAILED; a PASSED
 * on
 * it is a false green whoever the tester is; a healthy twin that does not pass the careful tester is a false red when
 * it
 * FAILED, and open otherwise.
 */
final class VerdictBenchmark {
    private int defects;
    private int caught;
    private int falseGreen;
    private int falseRed;
    private int open;

    private VerdictBenchmark() {}

    /** Runs everything, or what has the argument in its page's name. */
    public static void main(String[] arguments) {
        String wanted = arguments.length == 0 ? "" : arguments[0];
        List<Scenario> scenarios = Scenarios.all().stream()
                .filter(scenario -> scenario.page().contains(wanted))
                .toList();
        VerdictBenchmark benchmark = new VerdictBenchmark();
        scenarios.forEach(benchmark::run);
        System.out.println("caught=" + benchmark.caught + "/" + benchmark.defects + " false-green="
                + benchmark.falseGreen + " false-red=" + benchmark.falseRed + " open-twins=" + benchmark.open);
        System.exit(benchmark.falseGreen + benchmark.falseRed == 0 ? 0 : 1);
    }

    private void run(Scenario scenario) {
        Run healthy = SeededRun.of(scenario, "", Tester.CAREFUL);
        Status status = healthy.verdict().status();
        falseRed += status == Status.FAILED ? 1 : 0;
        open += status == Status.INCONCLUSIVE ? 1 : 0;
        tell(scenario, "none", Tester.CAREFUL, healthy, status == Status.PASSED);
        scenario.defects().forEach(defect -> run(scenario, defect));
    }

    private void run(Scenario scenario, String defect) {
        defects++;
        for (Tester tester : Tester.values()) {
            Run run = SeededRun.of(scenario, defect, tester);
            Status status = run.verdict().status();
            falseGreen += status == Status.PASSED ? 1 : 0;
            caught += tester == Tester.CAREFUL && status == Status.FAILED ? 1 : 0;
            boolean right = tester == Tester.CAREFUL ? status == Status.FAILED : status != Status.PASSED;
            tell(scenario, defect, tester, run, right);
        }
    }

    private static void tell(Scenario scenario, String defect, Tester tester, Run run, boolean right) {
        System.out.println(
                (right ? "ok    " : "WRONG ") + scenario.page() + " " + defect + " " + tester + " " + run.verdict());
    }
}
