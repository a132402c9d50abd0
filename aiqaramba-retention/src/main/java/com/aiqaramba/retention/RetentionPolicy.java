package com.aiqaramba.retention;

import com.aiqaramba.core.run.Retention;
import com.aiqaramba.retention.RetentionRule.MaskedBeforeStorage;
import com.aiqaramba.retention.RetentionRule.MaximumAge;
import com.aiqaramba.retention.RetentionRule.NeverStored;
import com.aiqaramba.retention.RetentionRule.UntilDeleted;
import java.time.Duration;
import java.util.EnumMap;
import java.util.Map;

/**
 * One rule for each class of data. The defaults of {@link #DEFAULT}:
 *
 * <ul>
 *   <li>page HTML, page text, console log, network events: never stored (R1, R2, R4, R5)
 *   <li>credentials in logs: masked before storage (R3)
 *   <li>run data and video: until deleted (R6, R7)
 *   <li>temporary runs: maximum age 72 hours (R17)
 * </ul>
 *
 * <p>Only the rules of run data and of temporary runs can be changed, because only those are a matter of time: what is
 * never stored or masked cannot be loosened, and video goes with its run. Immutable.
 */
public final class RetentionPolicy {
    private static final Duration MOST_FOR_TEMPORARY = Duration.ofDays(3);

    /** The rules of the table above. */
    public static final RetentionPolicy DEFAULT = new RetentionPolicy(Map.of(
            DataClass.PAGE_HTML, new NeverStored(),
            DataClass.PAGE_TEXT, new NeverStored(),
            DataClass.LOGGED_CREDENTIALS, new MaskedBeforeStorage(),
            DataClass.CONSOLE_LOG, new NeverStored(),
            DataClass.NETWORK_EVENTS, new NeverStored(),
            DataClass.RUN_DATA, new UntilDeleted(),
            DataClass.VIDEO, new UntilDeleted(),
            DataClass.TEMPORARY_RUNS, new MaximumAge(MOST_FOR_TEMPORARY)));

    private final Map<DataClass, RetentionRule> rules;

    private RetentionPolicy(Map<DataClass, RetentionRule> rules) {
        this.rules = new EnumMap<>(rules);
    }

    /**
     * The rule of a class.
     *
     * @param data which class
     * @return its rule; there is one for each class
     */
    public RetentionRule ruleFor(DataClass data) {
        RetentionRule rule = rules.get(data);
        if (rule == null) {
            throw new IllegalStateException("There is no retention rule for " + data + "; nothing is kept by default.");
        }
        return rule;
    }

    /**
     * The same policy with another rule for one class.
     *
     * @param data {@link DataClass#RUN_DATA} or {@link DataClass#TEMPORARY_RUNS}; any other class only with the rule
     *     that it has
     * @param rule for run data {@link UntilDeleted} or a {@link MaximumAge}; for temporary runs a {@link MaximumAge} of
     *     72 hours at most
     * @return a new policy
     * @throws IllegalArgumentException when the rule would loosen what is promised for the class
     */
    public RetentionPolicy with(DataClass data, RetentionRule rule) {
        if (!rule.equals(ruleFor(data)) && !isAllowed(data, rule)) {
            throw new IllegalArgumentException("The rule for " + data + " (" + data.row() + ") is '" + ruleFor(data)
                    + "' and cannot become '" + rule + "'. Run data can be kept until deleted or to a maximum age,"
                    + " temporary runs to a maximum age of 72 hours; other rules are fixed.");
        }
        var changed = new EnumMap<>(rules);
        changed.put(data, rule);
        return new RetentionPolicy(changed);
    }

    /** The class that a run belongs to by how long it is meant to be kept. */
    static DataClass classOf(Retention retention) {
        return switch (retention) {
            case PROJECT -> DataClass.RUN_DATA;
            case TEMPORARY -> DataClass.TEMPORARY_RUNS;
        };
    }

    private static boolean isAllowed(DataClass data, RetentionRule rule) {
        return switch (data) {
            case RUN_DATA -> rule instanceof MaximumAge || rule instanceof UntilDeleted;
            case TEMPORARY_RUNS -> rule instanceof MaximumAge most && most.age().compareTo(MOST_FOR_TEMPORARY) <= 0;
            default -> false;
        };
    }

    /** For people: each class with its rule. */
    @Override
    public String toString() {
        return rules.toString();
    }
}
