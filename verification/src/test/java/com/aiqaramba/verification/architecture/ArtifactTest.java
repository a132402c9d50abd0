package com.aiqaramba.verification.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.util.List;
import java.util.jar.JarEntry;
import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

class ArtifactTest {
    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_published_artifact_is_a_real_module(String module) {
        var descriptor = ModuleFile.of(module).descriptor();

        assertThat(descriptor.isAutomatic()).isFalse();
        assertThat(descriptor.isOpen()).isFalse();
    }

    @ParameterizedTest
    @FieldSource("com.aiqaramba.verification.architecture.Modules#PUBLISHED")
    void a_jar_does_not_tell_when_it_was_built(String module) throws IOException {
        var jar = ModuleFile.of(module).jar();
        Assumptions.assumeTrue(jar.isPresent(), "a folder of classes, not a jar");
        List<Long> times = jar.get().stream().map(JarEntry::getTime).distinct().toList();

        assertThat(times).hasSize(1);
    }
}
