package com.aiqaramba.browser.internal.driver;

import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.ConfigurationException;
import java.lang.reflect.Method;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.openqa.selenium.BuildInfo;
import org.openqa.selenium.chrome.ChromeOptions;
import org.openqa.selenium.remote.RemoteWebDriver;
import org.openqa.selenium.remote.http.ClientConfig;

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

    /** As with one jar of an older version: what another jar needs of it is not there. */
    @Test
    void jars_of_several_versions_are_refused_with_the_way_out() throws Exception {
        try (var mixed = new ClassPathWithout(ClientConfig.class.getName())) {
            Method check = mixed.loadClass(SeleniumVersion.class.getName()).getMethod("check");

            assertThatThrownBy(() -> check.invoke(null))
                    .cause()
                    .hasSameClassAs(new ConfigurationException(""))
                    .hasMessageContainingAll("several versions", SeleniumVersion.NEEDED, "com.aiqaramba:aiqaramba-bom");
        }
    }

    /** Loads the classes of Selenium and of this module anew, all but one. */
    private static final class ClassPathWithout extends URLClassLoader {
        private final String missing;

        ClassPathWithout(String missing) {
            super(urls(), SeleniumVersionTest.class.getClassLoader());
            this.missing = missing;
        }

        private static URL[] urls() {
            return Stream.of(SeleniumVersion.class, BuildInfo.class, RemoteWebDriver.class, ChromeOptions.class)
                    .map(type -> type.getProtectionDomain().getCodeSource().getLocation())
                    .toArray(URL[]::new);
        }

        @Override
        protected Class<?> loadClass(String name, boolean resolve) throws ClassNotFoundException {
            if (name.equals(missing)) {
                throw new ClassNotFoundException(name);
            }
            boolean own = name.startsWith("org.openqa.selenium.") || name.equals(SeleniumVersion.class.getName());
            Class<?> loaded = findLoadedClass(name);
            if (loaded == null && own) {
                try {
                    return findClass(name);
                } catch (ClassNotFoundException elsewhere) {
                    return super.loadClass(name, resolve);
                }
            }
            return loaded == null ? super.loadClass(name, resolve) : loaded;
        }
    }
}
