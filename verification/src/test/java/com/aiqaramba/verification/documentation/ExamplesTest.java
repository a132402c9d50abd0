package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.verification.documentation.Comment.Kind;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Path FOLDER = Path.of("src/test/java/com/aiqaramba/verification/documentation");
    private static final List<Path> SOURCES =
            List.of(FOLDER.resolve("Examples.java"), FOLDER.resolve("JavadocExamples.java"));

    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *// begin\\n(.*?)\\n *// end$");

    /** Where hosts begin. The comment of each shows how it is used. */
    private static final List<String> ENTRANCES = List.of(
            "Agent",
            "AgentRunner",
            "BrowserProfile",
            "Check",
            "ChatModel",
            "DockerBrowsers",
            "EncryptedCredentialVault",
            "FileRunStore",
            "GeminiChatModel",
            "GridBrowsers",
            "Guardrail",
            "LangChain4jChatModel",
            "Limits",
            "LocalBrowsers",
            "Mp4VideoEncoder",
            "OpenAiChatModel",
            "RecordingChatModel",
            "RetentionSweeper",
            "RetryingChatModel",
            "Run",
            "RunListener",
            "RunStore",
            "ScriptedChatModel",
            "Task",
            "TelemetryListener",
            "Tokens",
            "WarmBrowsers",
            "WebhookSignatures");

    @Test
    void the_java_of_the_documents_compiles() {
        List<String> compiled = compiled();

        assertThat(documented()).isNotEmpty();
        assertThat(documented())
                .filteredOn(example -> !compiled.contains(example))
                .isEmpty();
    }

    @Test
    void the_java_in_javadoc_compiles() {
        List<String> compiled = compiled();

        assertThat(commented()).isNotEmpty();
        assertThat(commented())
                .filteredOn(example -> !compiled.contains(example))
                .isEmpty();
    }

    @Test
    void every_compiled_example_is_shown_somewhere() {
        List<String> shown =
                Stream.concat(documented().stream(), commented().stream()).toList();

        assertThat(compiled()).filteredOn(example -> !shown.contains(example)).isEmpty();
    }

    @Test
    void every_entrance_shows_how_it_is_used() {
        Map<String, List<String>> examples = Comments.published().stream()
                .filter(comment -> comment.kind() == Kind.EXPORTED_TYPE)
                .collect(Collectors.toMap(Comment::name, Comment::examples));

        assertThat(examples).containsKeys(ENTRANCES.toArray(String[]::new));
        assertThat(ENTRANCES)
                .filteredOn(type -> examples.getOrDefault(type, List.of()).isEmpty())
                .as("Add an example to its comment and, between markers, to JavadocExamples")
                .isEmpty();
    }

    @Test
    void an_example_is_taken_out_of_its_document_whole() {
        assertThat(Documents.javaIn("a\n```java\nint x;\n\nint y;\n```\nb\n```\nshell\n```\n"))
                .containsExactly("int x;\n\nint y;\n");
    }

    @Test
    void an_example_is_taken_out_of_its_comment_whole() {
        var comment = new Comment(
                "X.java:1",
                "X",
                Kind.OTHER,
                " An x.\n\n <pre>{@code\n int x;\n\n if (x) {\n     y();\n }\n }</pre>\n <pre>{@code\n {}\n }</pre>\n");

        assertThat(comment.examples()).containsExactly("int x;\n\nif (x) {\n    y();\n}\n");
    }

    private static List<String> documented() {
        return Documents.markdown().stream()
                .flatMap(file -> Documents.javaIn(Documents.text(file)).stream())
                .toList();
    }

    private static List<String> commented() {
        return Comments.published().stream()
                .flatMap(comment -> comment.examples().stream())
                .toList();
    }

    private static List<String> compiled() {
        return SOURCES.stream()
                .flatMap(source -> EXAMPLE.matcher(Documents.text(source)).results())
                .map((MatchResult match) -> match.group(1).stripIndent() + "\n")
                .toList();
    }
}
