package com.aiqaramba.core.store;

import static com.aiqaramba.core.store.StoreFixtures.KEY;
import static com.aiqaramba.core.store.StoreFixtures.run;
import static com.aiqaramba.core.store.StoreFixtures.step;

import com.aiqaramba.core.credential.CredentialId;
import com.aiqaramba.core.error.StoreException;
import com.aiqaramba.core.spi.StoredRun;
import com.aiqaramba.core.spi.StoredStep;
import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** A JVM of its own that works on a store until it is done, fails or is killed. */
final class StoreProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader output;

    private StoreProcess(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    static StoreProcess start(String work, Path root) throws IOException {
        return start(List.of(), work, root);
    }

    /** Starts a JVM that may write files of 1,024 bytes times a number only: what a full disk looks like. */
    static StoreProcess startOnFullDisk(int kibibytes, String work, Path root) throws IOException {
        return start(List.of("bash", "-c", "ulimit -f " + kibibytes + "; exec \"$@\"", "limited"), work, root);
    }

    private static StoreProcess start(List<String> prefix, String work, Path root) throws IOException {
        var command = new ArrayList<>(prefix);
        command.addAll(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-Xshare:auto",
                "-XX:-UsePerfData",
                "-cp",
                System.getProperty("java.class.path"),
                StoreProcess.class.getName(),
                work,
                root.toString()));
        return new StoreProcess(new ProcessBuilder(command)
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    String line() throws IOException {
        return String.valueOf(output.readLine());
    }

    /** Everything that it still says until its end. */
    List<String> lines() {
        return output.lines().toList();
    }

    void kill() throws InterruptedException {
        process.destroyForcibly().waitFor();
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }

    public static void main(String[] arguments) {
        Path root = Path.of(arguments[1]);
        switch (arguments[0]) {
            case "append" -> appendForEver(new FileRunStore(root));
            case "share" -> share(new FileRunStore(root));
            case "credential" -> replaceCredential(new FileCredentialStore(root));
            default -> throw new IllegalArgumentException(arguments[0]);
        }
    }

    private static void replaceCredential(FileCredentialStore store) {
        try {
            store.put(KEY.tenant(), new CredentialId("shop-login"), new byte[10_000]);
        } catch (StoreException e) {
            System.out.println(e.getMessage());
        }
    }

    private static void appendForEver(FileRunStore store) {
        store.save(run(1));
        for (int index = store.steps(KEY).size() + 1; ; index++) {
            try {
                store.append(KEY, large(index));
                System.out.println(index);
            } catch (StoreException e) {
                System.out.println(e.getMessage());
                return;
            }
        }
    }

    /** Raises the version and appends a step, fifty times each, while others do the same. */
    private static void share(FileRunStore store) {
        for (int done = 0; done < 50; ) {
            StoredRun read = store.find(KEY).orElseThrow();
            done += store.save(run(read.version() + 1)) ? 1 : 0;
        }
        for (int done = 0; done < 50; ) {
            done += appends(store, step(store.steps(KEY).size() + 1)) ? 1 : 0;
        }
        System.out.println("done");
    }

    private static boolean appends(FileRunStore store, StoredStep step) {
        try {
            store.append(KEY, step);
            return true;
        } catch (StoreException e) {
            return false;
        }
    }

    private static StoredStep large(int index) {
        return StoredStep.builder(index)
                .at(StoreFixtures.TIME)
                .payload(1, new byte[10_000])
                .build();
    }
}
