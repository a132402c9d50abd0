package com.aiqaramba.browser.internal.download;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class FileNamesTest {
    @ParameterizedTest
    @CsvSource({
        "report.txt, report.txt",
        "Rechnung März 2026.pdf, Rechnung März 2026.pdf",
        "../../etc/passwd, _.._etc_passwd",
        "..\\..\\evil.exe, _.._evil.exe",
        "/etc/passwd, _etc_passwd",
        "C:\\boot.ini, C__boot.ini",
        ".bashrc, bashrc",
        "-rf, rf",
        "~, download",
        "..., download",
        "CON, _CON",
        "con.txt, _con.txt",
        "LPT1.tar.gz, _LPT1.tar.gz",
        "conference.txt, conference.txt",
        "a\u202Egnp.exe, a_gnp.exe",
        "line\u2028break\u0007.txt, line_break_.txt",
        "half\uD800.txt, half_.txt",
        "$(id)`id`.sh, _(id)_id_.sh",
        "trailing. ., trailing"
    })
    void a_name_is_safe_wherever_it_is_used(String original, String safe) {
        assertThat(new FileNames().nameOf(original)).isEqualTo(safe);
    }

    @Test
    void a_long_name_keeps_its_ending() {
        assertThat(new FileNames().nameOf("x".repeat(400) + ".tar.gz"))
                .hasSize(100)
                .endsWith("xx.gz");
        assertThat(new FileNames().nameOf("\uD83D\uDE00".repeat(200))).hasSizeLessThanOrEqualTo(100);
    }

    @Test
    void no_two_files_have_one_name_and_each_keeps_its_own() {
        FileNames names = new FileNames();

        assertThat(names.nameOf("a/b.txt")).isEqualTo("a_b.txt");
        assertThat(names.nameOf("a:b.txt")).isEqualTo("a_b (2).txt");
        assertThat(names.nameOf("A?B.TXT")).isEqualTo("A_B (3).TXT");
        assertThat(names.nameOf("a/b.txt")).isEqualTo("a_b.txt");
    }
}
