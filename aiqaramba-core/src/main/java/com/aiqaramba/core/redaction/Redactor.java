package com.aiqaramba.core.redaction;

import com.aiqaramba.core.credential.Secret;
import java.nio.CharBuffer;
import java.util.Arrays;
import java.util.BitSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;
import org.slf4j.LoggerFactory;

/**
 * Masks the secrets of one run in every text that leaves the run. It finds a secret in plain form, trimmed or as the
 * name of a file; in base64, base64url and hexadecimal of its bytes, wherever it lies in the encoded text; reversed; in
 * pairs of these; and under up to three layers of percent-encoding, HTML entities, JSON or JavaScript escapes,
 * quoted-printable, invisible characters, and characters that Unicode takes for others in another form, such as those
 * of full width and ligatures. White space, line breaks and dashes may stand within a secret of six or more characters,
 * or of twelve if it has letters alone; within what is encoded, also what commonly separates octets.
 *
 * <p>Secrets of six or more characters are found in any case. Secrets of one to three characters are found only where
 * no letter or digit adjoins them, and a warning that does not name them is logged.
 *
 * <p>A text has to be given whole: what is split over two calls is not found, see {@link #revealing}. Of a secret that
 * was cut at the end of a text before, the rest is found if it has eight or more characters and half of the secret. Not
 * looked for: secrets interspersed with other visible characters, and encodings that are not named above.
 *
 * <p>Time is linear in the length of the text. A redactor keeps what it searches for in memory until it is closed,
 * about 7 KB for each character of a secret. Thread-safe.
 *
 * @since 0.1.0
 */
public final class Redactor implements AutoCloseable {
    private final Consumer<String> warnings;
    private final Set<CharBuffer> known = new LinkedHashSet<>();
    private volatile @Nullable Finder finder;
    private volatile boolean closed;
    private volatile boolean withholds;

    /** Creates a redactor that knows no secret yet. */
    public Redactor() {
        this(LoggerFactory.getLogger(Redactor.class)::warn);
    }

    Redactor(Consumer<String> warnings) {
        this.warnings = warnings;
    }

    /**
     * The form in which a secret may be stored: its first and last character and a mask between them that is equally
     * wide for all; only the mask for secrets of up to four characters.
     *
     * @param secret what is masked
     * @return six characters, seven or eight when the outer ones lie beyond U+FFFF
     */
    public static String mask(char[] secret) {
        return Mask.of(secret);
    }

    /**
     * Adds a secret to what is masked from now on. The redactor keeps a copy, so the secret can be closed at once.
     * Adding an equal secret again does nothing.
     *
     * @param secret what must not be seen
     * @throws IllegalStateException when the secret or this redactor is closed
     */
    public synchronized void add(Secret secret) {
        if (closed) {
            throw new IllegalStateException("This redactor is closed; add secrets while the run lasts.");
        }
        char[] value = secret.use(char[]::clone);
        if (!known.add(CharBuffer.wrap(value))) {
            Arrays.fill(value, '\0');
            return;
        }
        finder = null;
        if (Needles.isShort(value)) {
            warnings.accept(
                    "A secret has fewer than four characters. It is masked only where no letter or digit adjoins"
                            + " it; use a longer one.");
        }
    }

    /**
     * Masks every secret in a text, as {@link #mask} says.
     *
     * @param text any text, well-formed or not
     * @return the text without secrets, the same instance when it has none; after {@link #close} a fixed text, unless
     *     this redactor never knew a secret
     */
    public String redact(String text) {
        Finder current = finder();
        return withholds ? Finder.WITHHELD : current.redact(text);
    }

    /**
     * Tells if a text holds a whole secret; {@link #redact} masks also one that was cut at the end of the text.
     *
     * @param text any text, well-formed or not
     * @return true when it holds a secret; after {@link #close} true unless this redactor never knew one
     */
    public boolean reveals(String text) {
        Finder current = finder();
        return withholds || current.reveals(text);
    }

    /**
     * Finds the texts that reveal secrets, alone or together: a letter here and a letter there, so that no single text
     * reveals one, but whoever reads on does. Short secrets that texts happen to spell are found too. Time is linear in
     * the length of all texts.
     *
     * @param texts in the order in which they are read
     * @return their positions; after {@link #close} those of all texts unless this redactor never knew a secret
     */
    public BitSet revealing(List<String> texts) {
        Finder current = finder();
        if (!withholds) {
            return current.revealing(texts);
        }
        BitSet all = new BitSet();
        all.set(0, texts.size());
        return all;
    }

    /**
     * Tells if a text may also be given line by line: no secret that is known has white space, which may be shown as a
     * line break.
     *
     * @return false when lines have to be given together; after {@link #close} true
     */
    public synchronized boolean redactsLines() {
        return known.stream().noneMatch(secret -> secret.chars().anyMatch(Character::isWhitespace));
    }

    private Finder finder() {
        Finder current = finder;
        return current == null ? build() : current;
    }

    private synchronized Finder build() {
        Finder current = finder;
        if (current == null) {
            current = Finder.of(known.stream().map(CharBuffer::array).toList());
            finder = current;
        }
        return current;
    }

    /** Forgets every secret. What is redacted later is withheld whole. A second call does nothing. */
    @Override
    public synchronized void close() {
        if (closed) {
            return;
        }
        closed = true;
        withholds = !known.isEmpty();
        known.forEach(value -> Arrays.fill(value.array(), '\0'));
        known.clear();
        finder = null;
    }
}
