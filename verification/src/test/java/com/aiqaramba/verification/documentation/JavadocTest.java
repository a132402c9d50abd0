package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import com.aiqaramba.verification.documentation.Comment.Kind;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class JavadocTest {
    private static final double MOST_INTERNAL_CLAUSES = 0.02;

    private static List<Comment> published = List.of();

    @TempDir
    Path folder;

    @BeforeAll
    static void read() {
        published = Comments.published();
    }

    @Test
    void a_description_of_the_exported_api_does_not_begin_as_a_clause() {
        assertThat(published)
                .filteredOn(comment -> !comment.isInternal() && comment.clause().isPresent())
                .as("Begin with a verb (\"Returns whether ...\") or with what it is (\"Source of browsers ...\")")
                .isEmpty();
    }

    @Test
    void hardly_any_internal_description_begins_as_a_clause() {
        List<Comment> internal = published.stream().filter(Comment::isInternal).toList();

        assertThat(internal)
                .filteredOn(comment -> comment.clause().isPresent())
                .as("Begin with a verb (\"Returns whether ...\") or with what it is (\"Source of browsers ...\")")
                .hasSizeLessThanOrEqualTo((int) (internal.size() * MOST_INTERNAL_CLAUSES));
    }

    @Test
    void an_exported_type_says_since_when_it_is_there() {
        assertThat(published)
                .filteredOn(comment -> comment.kind() == Kind.EXPORTED_TYPE && !comment.saysSince())
                .as("Add @since with the version that brings the type")
                .isEmpty();
    }

    @Test
    void a_clause_is_found_at_the_beginning_of_any_comment() throws IOException {
        List<Comment> comments = commentsOf("""
                /** What thinks. */
                public interface Model {
                    /** On which threads it works. */
                    int FIELD = 1;

                    /** Returns what it thinks. On request, in which order. */
                    int method();

                    /**
                     * Whether it
                     * thinks.
                     */
                    boolean wrapped();

                    /** On a thread. */
                    void whatever();
                }
                """);

        assertThat(comments)
                .extracting(comment -> comment.clause().orElse(""))
                .containsExactly("What", "On which", "", "Whether", "");
    }

    @Test
    void a_public_type_without_since_is_found() throws IOException {
        List<Comment> comments = commentsOf("""
                /** A model. @since 0.1.0 */
                public interface Model {
                    /** A part. */
                    final class Part {}
                }
                """);

        assertThat(comments).extracting(Comment::kind).containsExactly(Kind.EXPORTED_TYPE, Kind.OTHER);
        assertThat(comments).noneMatch(Comment::saysSince);
    }

    @Test
    void since_is_a_tag_with_a_version() throws IOException {
        List<Comment> comments = commentsOf("""
                /**
                 * A model.
                 *
                 * @since 0.1.0
                 */
                public interface Model {}
                """);

        assertThat(comments).singleElement().matches(Comment::saysSince);
    }

    private List<Comment> commentsOf(String source) throws IOException {
        return Comments.in(List.of(Files.writeString(folder.resolve("Model.java"), source)));
    }
}
