package com.aiqaramba.browser.internal.driver;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class SeleniumVersionTest {
    @Test
    void the_version_of_this_build_is_new_enough() {
        assertThatCode(SeleniumVersion::check).doesNotThrowAnyException();
    }

    @Test
    void an_older_version_is_refused_with_what_is_there_what_is_needed_and_the_way_out() {
        assertThatThrownBy(() -> SeleniumVersion.check("4.31.0"))
                .isInstanceOf(ConfigurationException.class)
                .hasMessageContainingAll("Selenium 4.31.0", SeleniumVersion.NEEDED, "com.aiqaramba:aiqaramba-bom");
    }

    @ParameterizedTest
    @ValueSource(strings = {"3.141.59", "4.9.1", "4.39.0"})
    void versions_are_compared_as_numbers(String older) {
        assertThatThrownBy(() -> SeleniumVersion.check(older)).isInstanceOf(ConfigurationException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {SeleniumVersion.NEEDED, "4.100.0", "5.0.0", "4.53.0-SNAPSHOT", "unknown", ""})
    void a_version_that_is_new_enough_or_not_known_passes(String version) {
        assertThatCode(() -> SeleniumVersion.check(version)).doesNotThrowAnyException();
    }
}
