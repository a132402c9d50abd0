package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class ExamplesTest {
    private static final Path SOURCE = Path.of("src/test/java/com/aiqaramba/verification/documentation/Examples.java");
    private static final Pattern EXAMPLE = Pattern.compile("(?ms)^ *// begin\\n(.*?)\\n *// end$");

    @Test
    void the_java_of_the_documents_compiles() {
        List<String> compiled = compiled();

        assertThat(documented())
                .isNotEmpty()
                .allSatisfy(example -> assertThat(compiled).contains(example));
    }

    @Test
    void every_compiled_example_stands_in_a_document() {
        assertThat(documented()).containsAll(compiled());
    }

    @Test
    void an_example_is_taken_out_of_its_document_whole() {
        assertThat(Documents.javaIn("a\n```java\nint x;\n\nint y;\n```\nb\n```\nshell\n```\n"))
                .containsExactly("int x;\n\nint y;\n");
    }

    private static List<String> documented() {
        return Documents.markdown().stream()
                .flatMap(file -> Documents.javaIn(Documents.text(file)).stream())
                .toList();
    }

    private static List<String> compiled() {
        return EXAMPLE.matcher(Documents.text(SOURCE))
                .results()
                .map((MatchResult match) -> match.group(1).stripIndent() + "\n")
                .toList();
    }
}
