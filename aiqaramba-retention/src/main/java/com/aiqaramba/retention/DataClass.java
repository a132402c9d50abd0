package com.aiqaramba.retention;

import java.util.Arrays;
import java.util.stream.Collectors;

/** The kinds of data that an agent meets or makes. Each has one rule in a {@link RetentionPolicy}. */
public enum DataClass {
    /** The HTML of pages that the agent looks at. */
    PAGE_HTML("R1"),
    /** The text of pages that the agent looks at. */
    PAGE_TEXT("R2"),
    /** Credentials in what an agent logs. */
    LOGGED_CREDENTIALS("R3"),
    /** The console of the browser. */
    CONSOLE_LOG("R4"),
    /** What the browser asked of the network. */
    NETWORK_EVENTS("R5"),
    /** Screenshots, conversation log and results of runs that are kept with their project. */
    RUN_DATA("R6"),
    /** Video of a run; kept and deleted with its run. */
    VIDEO("R7"),
    /** Everything of runs that were made as temporary. */
    TEMPORARY_RUNS("R17");

    private final String row;

    DataClass(String row) {
        this.row = row;
    }

    /**
     * The row of the retention table that this class stands for.
     *
     * @return for example {@code R6}
     */
    public String row() {
        return row;
    }

    /**
     * Finds a class by its name, for hosts that keep their policy in a configuration.
     *
     * @param name for example {@code RUN_DATA}
     * @return the class
     * @throws IllegalArgumentException when there is no such class: what is unknown is not kept by default
     */
    public static DataClass named(String name) {
        return Arrays.stream(values())
                .filter(known -> known.name().equals(name))
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("There is no data class of this name; there are "
                        + Arrays.stream(values()).map(Enum::name).collect(Collectors.joining(", ")) + "."));
    }
}
