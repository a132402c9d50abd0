package com.aiqaramba.llm.internal;

import com.aiqaramba.core.credential.Secret;
import com.aiqaramba.core.error.ConfigurationException;
import com.aiqaramba.core.spi.ChatModel;
import com.aiqaramba.llm.retry.RetryPolicy;
import com.aiqaramba.llm.retry.RetryingChatModel;
import com.aiqaramba.llm.retry.Sleeper;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Settings that the clients of all providers have in common, with their defaults and rules. Not thread-safe. */
public final class ClientSettings {
    private static final Pattern PRINTABLE = Pattern.compile("[!-~]+");
    private static final Duration LONGEST_TIMEOUT = Duration.ofDays(1);

    private @Nullable Secret key;
    private Duration timeout = Duration.ofMinutes(2);
    private RetryPolicy retryPolicy = RetryPolicy.DEFAULT;
    private Sleeper sleeper = Sleeper.THREAD;
    private InstantSource clock = InstantSource.system();

    /** Sets the key. There is none by default. */
    public void key(Secret newKey) {
        key = newKey;
    }

    /** Sets the time for a whole exchange. The default is 120 seconds. */
    public void timeout(Duration duration) {
        timeout = duration;
    }

    /** Sets the retries of failed exchanges. The default is {@link RetryPolicy#DEFAULT}. */
    public void retryPolicy(RetryPolicy policy) {
        retryPolicy = policy;
    }

    /** Sets what waits between attempts. The default is {@link Sleeper#THREAD}. */
    public void sleeper(Sleeper newSleeper) {
        sleeper = newSleeper;
    }

    /** Sets the time of day, in which servers name the moment of a retry. The default is that of the system. */
    public void clock(InstantSource newClock) {
        clock = newClock;
    }

    /** Returns the key, if there is one. */
    public Optional<Secret> key() {
        return Optional.ofNullable(key);
    }

    /** Returns the time for a whole exchange. */
    public Duration timeout() {
        return timeout;
    }

    /** Returns the time of day. */
    public InstantSource clock() {
        return clock;
    }

    /** Puts the retries round a client. */
    public RetryingChatModel retrying(ChatModel once) {
        return RetryingChatModel.builder(once)
                .policy(retryPolicy)
                .sleeper(sleeper)
                .build();
    }

    /**
     * Refuses a malformed key and a timeout out of range.
     *
     * @param provider its name, for people
     * @param keyVariable the environment variable that holds its key
     */
    public void validate(String provider, String keyVariable) {
        require(
                key == null || key.use(value -> isPrintable(new String(value))),
                "The key for " + provider + " (" + keyVariable
                        + ") holds spaces, line breaks or other characters that no key has. Copy it again.");
        require(
                timeout.toMillis() > 0 && timeout.compareTo(LONGEST_TIMEOUT) <= 0,
                "The timeout for " + provider + " is more than zero and at most a day.");
    }

    /** Returns whether a text has at least one character, each of them visible and of ASCII. */
    public static boolean isPrintable(String text) {
        return PRINTABLE.matcher(text).matches();
    }

    /** Refuses settings with a sentence unless a condition holds. */
    public static void require(boolean holds, String sentence) {
        if (!holds) {
            throw new ConfigurationException(sentence);
        }
    }
}
