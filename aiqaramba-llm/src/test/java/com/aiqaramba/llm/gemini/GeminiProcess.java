package com.aiqaramba.llm.gemini;

import com.aiqaramba.core.chat.ChatListener;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.error.ModelException;
import com.aiqaramba.llm.retry.RetryPolicy;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;

/** Asks Gemini once, in a process whose environment holds all that the SDK looks for. */
final class GeminiProcess {
    private static final Map<String, String> MISLEADING = Map.of(
            "GOOGLE_GENAI_USE_VERTEXAI", "true",
            "GOOGLE_GENAI_USE_ENTERPRISE", "true",
            "GOOGLE_API_KEY", "key-of-the-environment",
            "GEMINI_API_KEY", "key-of-the-environment",
            "GOOGLE_CLOUD_PROJECT", "project-of-the-environment",
            "GOOGLE_CLOUD_LOCATION", "us-central1",
            "GOOGLE_GEMINI_BASE_URL", "https://environment.example",
            "GOOGLE_VERTEX_BASE_URL", "https://environment.example");

    private GeminiProcess() {}

    /** Asks a server with a key. */
    static void askWithKey(String baseUrl) throws IOException, InterruptedException {
        run(List.of(), baseUrl);
    }

    /** What a host reads that has no Google Cloud credentials and wants Vertex AI. */
    static String vertexAiWithoutCredentials(Path folder) throws IOException, InterruptedException {
        Path output = folder.resolve("output");
        ProcessBuilder process = process(List.of(), "no-credentials");
        process.environment()
                .put(
                        "GOOGLE_APPLICATION_CREDENTIALS",
                        folder.resolve("missing.json").toString());
        run(process.redirectErrorStream(true).redirectOutput(output.toFile()));
        return Files.readString(output);
    }

    /** Asks Vertex AI at its own address, by way of a proxy. */
    static void askVertexAi(String location, int proxyPort) throws IOException, InterruptedException {
        run(List.of("-Dhttps.proxyHost=localhost", "-Dhttps.proxyPort=" + proxyPort), "vertex", location);
    }

    private static void run(List<String> options, String... arguments) throws IOException, InterruptedException {
        run(process(options, arguments)
                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                .redirectError(ProcessBuilder.Redirect.DISCARD));
    }

    private static ProcessBuilder process(List<String> options, String... arguments) {
        List<String> command = new ArrayList<>(List.of(System.getProperty("java.home") + "/bin/java"));
        command.addAll(options);
        command.addAll(List.of("-cp", System.getProperty("java.class.path"), GeminiProcess.class.getName()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command);
        builder.environment().putAll(MISLEADING);
        return builder;
    }

    private static void run(ProcessBuilder builder) throws IOException, InterruptedException {
        Process process = builder.start();
        if (!process.waitFor(60, TimeUnit.SECONDS)) {
            process.destroyForcibly();
            throw new IOException("The process that asks Gemini does not end.");
        }
    }

    public static void main(String[] arguments) throws InterruptedException {
        if (arguments[0].equals("no-credentials")) {
            try (GeminiChatModel model =
                    GeminiChatModel.builder().vertex("my-project", "eu").build()) {
                System.out.println("built: " + model);
            } catch (ConfigurationException expected) {
                System.out.println(expected.getMessage());
            }
            return;
        }
        GeminiChatModel.Builder builder = GeminiChatModel.builder()
                .retryPolicy(RetryPolicy.builder().retries(0).build());
        if (arguments[0].equals("vertex")) {
            builder.vertex("my-project", arguments[1]).sdk(sdk -> sdk.credentials(GeminiServer.credentials()));
        } else {
            builder.apiKey(GeminiServer.KEY.toCharArray()).baseUrl(arguments[0]);
        }
        try (GeminiChatModel model = builder.build()) {
            model.chat(GeminiServer.request("hi"), ChatListener.SILENT);
        } catch (ModelException expected) {
            // Whom it asked is what counts.
        }
    }
}
