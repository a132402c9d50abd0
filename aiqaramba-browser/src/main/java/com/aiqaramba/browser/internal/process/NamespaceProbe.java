package com.aiqaramba.browser.internal.process;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;

/**
 * Probe that tells whether an installation can run in namespaces, by asking its driver there for its version. A further
 * user namespace is made in it, because Chromium's sandbox needs that too. One that can is not asked again.
 */
public final class NamespaceProbe {
    private static final long SECONDS = 10;
    private static final Set<Installation> ABLE = ConcurrentHashMap.newKeySet();

    private NamespaceProbe() {}

    /**
     * Tells why an installation cannot run in namespaces.
     *
     * @return the reason and what to do, empty when it can
     */
    public static Optional<String> obstacle(Installation installation) throws InterruptedException {
        if (ABLE.contains(installation)) {
            return Optional.empty();
        }
        Optional<String> obstacle = tryOut(installation);
        if (obstacle.isEmpty()) {
            ABLE.add(installation);
        }
        return obstacle;
    }

    private static Optional<String> tryOut(Installation installation) throws InterruptedException {
        if (!System.getProperty("os.name").equals("Linux")) {
            return Optional.of("only Linux has namespaces");
        }
        List<String> version =
                List.of("unshare", "--user", installation.driver().toString(), "--version");
        try {
            return run(new ProcessBuilder(new Namespaces(installation).around(version)).redirectErrorStream(true));
        } catch (IOException absent) {
            return Optional.of("bubblewrap is not installed (Debian, Ubuntu: apt-get install bubblewrap)");
        }
    }

    private static Optional<String> run(ProcessBuilder builder) throws IOException, InterruptedException {
        builder.environment().keySet().retainAll(Namespaces.ENVIRONMENT);
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(SECONDS, TimeUnit.SECONDS);
            return ended && process.exitValue() == 0 ? Optional.empty() : Optional.of(complaint(process, ended));
        } finally {
            process.destroyForcibly();
        }
    }

    private static String complaint(Process process, boolean ended) throws IOException {
        if (!ended) {
            return "its driver did not tell its version there in " + SECONDS + " seconds";
        }
        try (BufferedReader output =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = output.lines().findFirst().orElse("its driver does not run there");
            return "namespaces do not work here (" + line + ")";
        }
    }
}
