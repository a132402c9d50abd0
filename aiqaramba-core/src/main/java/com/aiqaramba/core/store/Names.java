package com.aiqaramba.core.store;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.run.ArtifactId;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.tenant.TenantId;
import java.nio.file.Path;
import java.util.Locale;

/** Turns keys into names of folders and files that differ on every file system when the keys differ. */
final class Names {
    private static final String FILE = "file-";

    private Names() {}

    static String of(TenantId tenant) {
        return "tenant-" + encode(tenant.value());
    }

    static String of(RunId run) {
        return "run-" + encode(run.value());
    }

    static String of(ArtifactId artifact) {
        return FILE + encode(artifact.value());
    }

    static String of(CredentialId credential) {
        return "credential-" + encode(credential.value());
    }

    static boolean isRun(Path folder) {
        return folder.getFileName().toString().startsWith("run-");
    }

    static boolean isArtifact(Path file) {
        return file.getFileName().toString().startsWith(FILE);
    }

    static ArtifactId artifact(Path file) {
        String name = file.getFileName().toString().substring(FILE.length());
        return new ArtifactId(name.replace("++", "."));
    }

    private static String encode(String value) {
        String name = value.replaceAll("[A-Z]", "+$0").toLowerCase(Locale.ROOT);
        return name.endsWith(".") ? name.substring(0, name.length() - 1) + "++" : name;
    }
}
