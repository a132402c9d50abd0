package com.aiqaramba.verification.architecture;

import static com.tngtech.archunit.base.DescribedPredicate.not;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.equivalentTo;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaAccess;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchRule;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;

/** What the library's code does not do, and the one or two places that are there to do it. */
final class Habits {
    /** Default arguments; a host or a test gives another sleeper. */
    private static final Set<String> SLEEPERS = Set.of(
            "com.aiqaramba.llm.retry.Sleeper",
            "com.aiqaramba.browser.GridBrowsers",
            "com.aiqaramba.browser.internal.session.SeleniumSession");

    private static final String MONOTONIC_CLOCK = "com.aiqaramba.core.internal.time.MonotonicClock";

    /** Why it is not done, by what it is called in the byte code. */
    private static final Map<String, String> FORBIDDEN = Map.ofEntries(
            Map.entry("java.lang.System.out", "log through SLF4J, or return it"),
            Map.entry("java.lang.System.err", "log through SLF4J, or throw it"),
            Map.entry("java.lang.System.currentTimeMillis()", "inject an InstantSource"),
            Map.entry("java.lang.System.nanoTime()", "inject an InstantSource, by default a MonotonicClock"),
            Map.entry("java.time.Instant.now()", "inject an InstantSource"),
            Map.entry("java.time.LocalDate.now()", "inject an InstantSource"),
            Map.entry("java.time.LocalDateTime.now()", "inject an InstantSource"),
            Map.entry("java.time.ZonedDateTime.now()", "inject an InstantSource"),
            Map.entry("java.time.OffsetDateTime.now()", "inject an InstantSource"),
            Map.entry("java.util.Random.<init>()", "inject the randomness"),
            Map.entry("java.lang.Math.random()", "inject the randomness"),
            Map.entry("java.util.concurrent.ThreadLocalRandom.current()", "inject the randomness"),
            Map.entry("java.lang.Thread.sleep(long)", "inject a sleeper"),
            Map.entry("java.lang.Thread.sleep(long, int)", "inject a sleeper"),
            Map.entry("java.lang.Thread.sleep(java.time.Duration)", "inject a sleeper"));

    static final ArchRule NAMES = noClasses()
            .should()
            .haveNameMatching(".*[.$](\\w*(Manager|Helper|Utils?)|(Base|Abstract)[A-Z]\\w*)")
            .because("such a name says nothing");

    static final ArchRule CALLS = noClasses()
            .should()
            .accessTargetWhere(DescribedPredicate.describe("is one of " + FORBIDDEN, Habits::isForbidden));

    /**
     * Selenium's own interface asks for a {@code Level}, and one class keeps Selenium's loggers from writing secrets.
     */
    static final ArchRule LOGGING = noClasses()
            .that()
            .doNotHaveFullyQualifiedName("com.aiqaramba.browser.internal.driver.SeleniumLogs")
            .should()
            .dependOnClassesThat(resideInAPackage("java.util.logging..").and(not(equivalentTo(Level.class))))
            .because("hosts choose their logging through SLF4J");

    private Habits() {}

    private static boolean isForbidden(JavaAccess<?> access) {
        String target = access.getTarget().getFullName();
        boolean sleepsByTrade = target.startsWith("java.lang.Thread.sleep") && SLEEPERS.contains(owner(access));
        boolean measuresByTrade =
                target.startsWith("java.lang.System.nanoTime") && MONOTONIC_CLOCK.equals(owner(access));
        return FORBIDDEN.containsKey(target) && !sleepsByTrade && !measuresByTrade;
    }

    private static String owner(JavaAccess<?> access) {
        JavaClass owner = access.getOriginOwner();
        while (owner.getEnclosingClass().isPresent()) {
            owner = owner.getEnclosingClass().get();
        }
        return owner.getName();
    }
}
