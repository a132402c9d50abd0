package com.aiqaramba.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.browser.internal.driver.Product;
import com.aiqaramba.browser.internal.process.Installation;
import com.aiqaramba.core.error.BrowserException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

@Tag("browser")
class IsolationTest {
    @TempDir
    private Path folder;

    private Installation impossible;

    @BeforeEach
    void setUp() throws IOException {
        Path program = Files.write(folder.resolve("program"), List.of("#!/bin/sh", "echo out of order", "exit 1"));
        Files.setPosixFilePermissions(program, PosixFilePermissions.fromString("rwx------"));
        impossible = new Installation(Product.CHROMIUM, program, program);
    }

    @Test
    void where_it_is_required_and_impossible_the_error_says_why() {
        assertThatThrownBy(() -> Isolation.REQUIRED.appliesTo(impossible, true))
                .isInstanceOf(BrowserException.class)
                .hasMessageStartingWith("The browser cannot be shut off from this machine: ")
                .hasMessageEndingWith(". Isolation.AUTO starts it all the same.");
    }

    @Test
    void a_browser_with_a_window_is_not_shut_off() throws InterruptedException {
        assertThat(Isolation.AUTO.appliesTo(impossible, false)).isFalse();
        assertThatThrownBy(() -> Isolation.REQUIRED.appliesTo(impossible, false))
                .hasMessageContaining("one with a window needs the desktop; use LocalBrowsers.headless()");
    }

    @Test
    void where_it_is_impossible_the_browser_starts_unless_it_is_required() throws InterruptedException {
        assertThat(Isolation.AUTO.appliesTo(impossible, true)).isFalse();
        assertThat(Isolation.NONE.appliesTo(impossible, true)).isFalse();
    }
}
