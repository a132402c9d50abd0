package com.aiqaramba.browser.internal.process;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Chromium's own sandbox, which it refuses to use as root. */
final class Sandbox {
    private static final Logger LOG = LoggerFactory.getLogger(Sandbox.class);

    private Sandbox() {}

    /** Tells whether Chromium can use it as the user of this process; the log says so if it cannot. */
    static boolean isPossible() {
        boolean root = isRoot();
        if (root) {
            LOG.info("Chromium runs without its own sandbox, because this process is root's; run it as another user.");
        }
        return !root;
    }

    private static boolean isRoot() {
        try {
            return Integer.valueOf(0).equals(Files.getAttribute(Path.of("/proc/self"), "unix:uid"));
        } catch (IOException | UnsupportedOperationException | IllegalArgumentException notLinux) {
            return false;
        }
    }
}
