package com.aiqaramba.browser.internal.process;

import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/**
 * Namespaces, made by bubblewrap, in which a driver runs and with it the browser. What is listed here is all
 * that they see. The network is not among the namespaces: the driver is called, and pages are reached, through the
 * loopback interface.
 */
final class Namespaces {
    /** The environment variables that go inside. */
    static final Set<String> ENVIRONMENT = Set.of("PATH", "LANG", "LANGUAGE", "LC_ALL", "TZ");

    /**
     * Folders of the system that are shown inside, read-only; one that is not there is left out. The names of servers
     * are looked up by the gate, not inside; the driver needs localhost. The keys in /etc/ssl and /etc/pki are not
     * shown, nor the names of users.
     */
    private static final List<String> READABLE = List.of(
            "/usr",
            "/bin",
            "/sbin",
            "/lib",
            "/lib32",
            "/lib64",
            "/etc/alternatives",
            "/etc/chromium",
            "/etc/chromium.d",
            "/etc/firefox",
            "/etc/fonts",
            "/etc/hosts",
            "/etc/ld.so.cache",
            "/etc/localtime",
            "/etc/mime.types",
            "/etc/opt",
            "/etc/pki/ca-trust",
            "/etc/pki/tls/certs",
            "/etc/ssl/certs",
            "/etc/ssl/openssl.cnf",
            "/var/cache/fontconfig");

    private final List<String> command = new ArrayList<>(List.of("bwrap"));

    /**
     * Namespaces in which one installation can run. The user inside is nobody in particular, also where this process is
     * root's: Chromium then keeps its own sandbox.
     */
    Namespaces(Installation installation) {
        add("--unshare-user", "--uid", "1000", "--gid", "1000");
        add("--unshare-pid", "--unshare-ipc", "--unshare-uts", "--unshare-cgroup-try");
        add("--new-session", "--die-with-parent", "--cap-drop", "ALL");
        add("--proc", "/proc", "--dev", "/dev", "--tmpfs", "/tmp");
        READABLE.forEach(path -> add("--ro-bind-try", path, path));
        showInstallation(installation);
        add("--chdir", "/");
    }

    private void showInstallation(Installation installation) {
        try {
            Path binary = installation.binary().toRealPath();
            Path driver = installation.driver().toRealPath();
            showElsewhere(binary.resolveSibling(""));
            showElsewhere(driver);
            showLink(installation.binary(), binary);
            showLink(installation.driver(), driver);
        } catch (IOException gone) {
            throw new BrowserException("The browser or its driver was removed while it was being started.", gone);
        }
    }

    private void showElsewhere(Path path) {
        if (!isShown(path)) {
            add("--ro-bind", path.toString(), path.toString());
        }
    }

    private void showLink(Path given, Path real) {
        if (!given.equals(real) && !isShown(given)) {
            add("--symlink", real.toString(), given.toString());
        }
    }

    private static boolean isShown(Path path) {
        return READABLE.stream().anyMatch(path::startsWith);
    }

    private void add(String... arguments) {
        command.addAll(List.of(arguments));
    }

    /** Returns the command that runs another one inside. */
    List<String> around(List<String> inner) {
        List<String> all = new ArrayList<>(command);
        all.addAll(inner);
        return all;
    }

    /**
     * Returns the same with a session's folder. The file that names its owner is not writable: the next sweep believes
     * it.
     */
    List<String> around(List<String> inner, SessionFolder session) {
        String folder = session.path().toString();
        String owner = session.ownerFile().toString();
        List<String> all = new ArrayList<>(List.of("--bind", folder, folder, "--ro-bind", owner, owner));
        all.addAll(inner);
        return around(all);
    }
}
