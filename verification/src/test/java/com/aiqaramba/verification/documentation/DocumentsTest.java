package com.aiqaramba.verification.documentation;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;

class DocumentsTest {
    /** Folders of one machine; split here, so that this file does not hold them. */
    private static final Pattern ABSOLUTE =
            Pattern.compile("(?<![\\w.~-])/(?:wo" + "rk|ro" + "ot|ho" + "me/\\w+|Us" + "ers/\\w+|tm" + "p/wt)/");

    @Test
    void the_readme_fits_on_a_few_screens() {
        assertThat(Documents.text(Documents.ROOT.resolve("README.md")).lines()).hasSizeLessThanOrEqualTo(120);
    }

    @Test
    void relative_links_lead_to_files() {
        List<Path> documents = Documents.markdown();

        assertThat(documents)
                .hasSizeGreaterThan(5)
                .allSatisfy(document -> assertThat(Documents.relativeLinksIn(Documents.text(document)))
                        .allSatisfy(link ->
                                assertThat(document.resolveSibling(link)).exists()));
    }

    @Test
    void a_link_is_found_with_its_file() {
        assertThat(Documents.relativeLinksIn("[a](docs/a.md#part) [b](https://example.org/b) [c](#here) [d](../d)"))
                .containsExactly("docs/a.md", "../d");
    }

    @Test
    void no_file_names_a_folder_of_somebodys_machine() {
        assertThat(Documents.files())
                .filteredOn(Files::isRegularFile)
                .allSatisfy(file -> assertThat(Documents.bytes(file)).doesNotContainPattern(ABSOLUTE));
    }

    @Test
    void a_folder_of_a_machine_is_found() {
        assertThat("see /wo" + "rk/main/pom.xml").containsPattern(ABSOLUTE);
        assertThat("cd /ro" + "ot/ here").containsPattern(ABSOLUTE);
        assertThat("samples/wo" + "rk/a and https://example.org/ho" + "me/a").doesNotContainPattern(ABSOLUTE);
    }
}
