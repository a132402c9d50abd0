package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.tenant.TenantId;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;

/** Turns keys into names of folders and files that differ on every file system when the keys differ, and back. */
final class KeyNames {
    private static final String RUN = "run-";

    /** Names that Windows keeps for devices, whatever ending they have. */
    private static final Pattern DEVICE = Pattern.compile("(con|prn|aux|nul|com[0-9]|lpt[0-9])(\\..*)?");

    private KeyNames() {}

    static String of(TenantId tenant) {
        return "tenant-" + encode(tenant.value());
    }

    static String of(RunId run) {
        return RUN + encode(run.value());
    }

    static String of(CredentialId credential) {
        return "credential-" + encode(credential.value());
    }

    /** An artifact's own name, with a sign that no name has where Windows would mistake it. */
    static String of(ArtifactId artifact) {
        String name = artifact.value();
        return (DEVICE.matcher(name).matches() ? "+" : "") + name + (name.endsWith(".") ? "+" : "");
    }

    /** Returns the run whose folder has this name, empty when none has. */
    static Optional<RunId> run(Path folder) {
        String name = folder.getFileName().toString();
        try {
            RunId run = new RunId(decode(name.substring(Math.min(RUN.length(), name.length()))));
            return Optional.of(run).filter(found -> of(found).equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    /** Returns the artifact whose file has this name, empty when none has. */
    static Optional<ArtifactId> artifact(Path file) {
        String name = file.getFileName().toString();
        try {
            ArtifactId artifact = new ArtifactId(name.replace("+", ""));
            return Optional.of(artifact).filter(found -> of(found).equals(name));
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static String encode(String value) {
        String name = value.replaceAll("[A-Z]", "+$0").toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) + "++" : name;
    }

    private static String decode(String name) {
        return Pattern.compile("\\+([a-z])")
                .matcher(name)
                .replaceAll(found -> found.group(1).toUpperCase(Locale.ROOT));
    }
}
