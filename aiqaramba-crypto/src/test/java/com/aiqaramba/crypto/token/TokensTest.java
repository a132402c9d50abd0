package com.aiqaramba.crypto.token;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.spi.StoredToken;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.crypto.token.TokenScope.Audience;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class TokensTest {
    private static final TenantId ACME = new TenantId("acme");
    private static final TenantId OTHER = new TenantId("other");
    private static final TokenScope ADA = TokenScope.user("ada");
    private static final Duration TICK = Duration.ofMillis(1);

    private final CountedTokenStore store = new CountedTokenStore();
    private final HandClock clock = new HandClock();
    private final Tokens tokens = Tokens.builder(store).clock(clock).build();

    private static TokenScope scopeFor(TokenKind kind) {
        return kind == TokenKind.SHARE_LINK ? TokenScope.anyone() : ADA;
    }

    private static TokenRequest.Builder request(TokenKind kind) {
        return TokenRequest.builder(kind, ACME, scopeFor(kind));
    }

    /** A token in the hands of its bearer. */
    private record Held(TokenKind kind, String plain, String binding) {
        static Held of(IssuedToken issued) {
            TokenKind kind = issued.token().kind();
            return new Held(kind, issued.reveal(), kind.isBound() ? issued.revealBinding() : "");
        }

        Held shownAs(TokenKind other) {
            return new Held(other, plain, binding);
        }

        Optional<Token> useOn(Tokens tokens) {
            if (kind.isBound()) {
                return tokens.consume(kind, plain, binding);
            }
            return kind.isConsumed() ? tokens.consume(kind, plain) : tokens.verify(kind, plain);
        }
    }

    private Held held(TokenKind kind) {
        return Held.of(tokens.issue(request(kind).build()));
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_accepted_with_all_that_its_request_said(TokenKind kind) {
        IssuedToken issued = tokens.issue(
                request(kind).purpose("nightly \u00fc \ud83d\ude00").build());
        Held held = Held.of(issued);

        Token token = held.useOn(tokens).orElseThrow();

        assertThat(token).isEqualTo(issued.token());
        assertThat(token.kind()).isEqualTo(kind);
        assertThat(token.tenant()).isEqualTo(ACME);
        assertThat(token.scope()).isEqualTo(scopeFor(kind));
        assertThat(token.purpose()).isEqualTo("nightly \u00fc \ud83d\ude00");
        assertThat(token.issuedAt()).isEqualTo(clock.instant());
        assertThat(token.expiresAt()).isEqualTo(kind.validity().map(clock.instant()::plus));
        assertThat(token.hint()).isEqualTo(kind.prefix() + "..." + held.plain().substring(49));
    }

    @Test
    void the_validities_are_those_of_the_product() {
        assertThat(Arrays.stream(TokenKind.values()).map(TokenKind::validity))
                .containsExactly(
                        Optional.empty(),
                        Optional.of(Duration.ofDays(7)),
                        Optional.of(Duration.ofDays(1)),
                        Optional.of(Duration.ofMinutes(10)),
                        Optional.empty());
    }

    @ParameterizedTest
    @EnumSource
    void only_hashes_are_stored(TokenKind kind) {
        Held held = held(kind);

        StoredToken stored = store.added.get(0);
        String text = stored + new String(stored.payload(), StandardCharsets.UTF_8);

        assertThat(text).doesNotContain(held.plain().substring(4, 40));
        if (kind.isBound()) {
            assertThat(text).doesNotContain(held.binding().substring(4, 40));
        }
        assertThat(stored.hash()).isEqualTo(TokenText.hash(held.plain(), held.binding()));
    }

    @ParameterizedTest
    @EnumSource
    void the_plain_form_is_handed_out_once_and_has_no_string_form(TokenKind kind) {
        IssuedToken issued = tokens.issue(request(kind).build());
        String plain = issued.reveal();

        assertThatThrownBy(issued::reveal)
                .isInstanceOf(IllegalStateException.class)
                .hasMessageNotContaining(plain);
        assertThat(issued + " " + issued.token()).doesNotContain(plain.substring(4, 40));
    }

    @ParameterizedTest
    @EnumSource
    void a_token_ends_at_its_expiry_to_the_millisecond(TokenKind kind) {
        IssuedToken first =
                tokens.issue(request(kind).validFor(Duration.ofHours(1)).build());
        IssuedToken second =
                tokens.issue(request(kind).validFor(Duration.ofHours(1)).build());

        clock.pass(Duration.ofHours(1).minus(TICK));
        assertThat(Held.of(first).useOn(tokens)).isPresent();
        assertThat(tokens.deleteExpired(ACME)).isZero();

        clock.pass(TICK);
        assertThat(Held.of(second).useOn(tokens)).isEmpty();
        assertThat(tokens.list(ACME, kind)).isEmpty();
        assertThat(tokens.deleteExpired(OTHER)).isZero();
        assertThat(tokens.deleteExpired(ACME)).isEqualTo(kind.isConsumed() ? 1 : 2);
    }

    @ParameterizedTest
    @EnumSource
    void a_token_without_a_request_for_another_time_has_that_of_its_kind(TokenKind kind) {
        Held held = held(kind);

        clock.pass(kind.validity().orElse(Duration.ofDays(36_500)));

        assertThat(held.useOn(tokens).isPresent()).isEqualTo(kind.validity().isEmpty());
    }

    @ParameterizedTest
    @EnumSource
    void a_token_is_refused_as_any_other_kind_without_a_look_up(TokenKind kind) {
        Held held = held(kind);

        for (TokenKind other : TokenKind.values()) {
            if (other != kind) {
                Held swapped = new Held(other, other.prefix() + held.plain().substring(4), held.binding());
                assertThat(held.shownAs(other).useOn(tokens)).isEmpty();
                assertThat(swapped.useOn(tokens)).isEmpty();
            }
        }
        assertThat(store.lookUps).hasValue(0);
        assertThat(held.useOn(tokens)).isPresent();
    }

    @ParameterizedTest
    @EnumSource(
            value = TokenKind.class,
            names = {"PASSWORD_RESET", "OAUTH_STATE"})
    void of_eight_that_consume_a_token_at_once_exactly_one_gets_it(TokenKind kind) throws Exception {
        for (int round = 0; round < 10; round++) {
            Held held = held(kind);
            assertThat(acceptedAtOnce(8, () -> held.useOn(tokens))).isOne();
            assertThat(held.useOn(tokens)).isEmpty();
        }
    }

    private static long acceptedAtOnce(int callers, Callable<Optional<Token>> use) throws Exception {
        ExecutorService threads = Executors.newFixedThreadPool(callers);
        try {
            CyclicBarrier start = new CyclicBarrier(callers);
            Callable<Optional<Token>> together = () -> {
                start.await();
                return use.call();
            };
            long accepted = 0;
            for (Future<Optional<Token>> answer : threads.invokeAll(
                    Stream.generate(() -> together).limit(callers).toList())) {
                accepted += answer.get().isPresent() ? 1 : 0;
            }
            return accepted;
        } finally {
            threads.shutdownNow();
        }
    }

    @Test
    void a_state_of_another_browser_is_refused_and_not_used_up() {
        Held mine = held(TokenKind.OAUTH_STATE);
        Held theirs = held(TokenKind.OAUTH_STATE);

        for (String binding :
                List.of(theirs.binding(), "", mine.plain(), mine.binding().substring(1))) {
            assertThat(tokens.consume(TokenKind.OAUTH_STATE, mine.plain(), binding))
                    .isEmpty();
        }
        assertThat(tokens.consume(TokenKind.OAUTH_STATE, mine.binding(), mine.plain()))
                .isEmpty();

        assertThat(mine.useOn(tokens)).isPresent();
        assertThat(mine.useOn(tokens)).isEmpty();
        assertThat(theirs.useOn(tokens)).isPresent();
    }

    @Test
    void a_kind_is_used_in_its_own_way_only() {
        Held reset = held(TokenKind.PASSWORD_RESET);
        Held state = held(TokenKind.OAUTH_STATE);
        Held key = held(TokenKind.API_KEY);

        assertThatThrownBy(() -> tokens.verify(TokenKind.PASSWORD_RESET, reset.plain()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.consume(TokenKind.OAUTH_STATE, state.plain()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.consume(TokenKind.API_KEY, key.plain()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> tokens.consume(TokenKind.PASSWORD_RESET, reset.plain(), state.binding()))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(
                        () -> tokens.issue(request(TokenKind.API_KEY).build()).revealBinding())
                .isInstanceOf(IllegalStateException.class);
    }

    @Test
    void each_kind_has_its_scopes() {
        assertThat(scopesOf(TokenKind.API_KEY)).containsExactlyInAnyOrder(Audience.USER, Audience.ROLE);
        assertThat(scopesOf(TokenKind.SESSION)).containsExactly(Audience.USER);
        assertThat(scopesOf(TokenKind.PASSWORD_RESET)).containsExactly(Audience.USER);
        assertThat(scopesOf(TokenKind.OAUTH_STATE)).containsExactlyInAnyOrder(Audience.USER, Audience.ANYONE);
        assertThat(scopesOf(TokenKind.SHARE_LINK)).containsExactlyInAnyOrder(Audience.ORGANISATION, Audience.ANYONE);
        assertThatThrownBy(() -> TokenRequest.builder(TokenKind.API_KEY, ACME, TokenScope.anyone()))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("ANYONE");
    }

    private static Set<Audience> scopesOf(TokenKind kind) {
        return Stream.of(ADA, TokenScope.role("member"), TokenScope.organisation(), TokenScope.anyone())
                .filter(kind::suits)
                .map(TokenScope::audience)
                .collect(Collectors.toSet());
    }

    @Test
    void a_link_for_the_organisation_opens_for_its_tenant_alone() {
        String link = tokens.issue(TokenRequest.builder(TokenKind.SHARE_LINK, ACME, TokenScope.organisation())
                        .purpose("run-1")
                        .build())
                .reveal();

        assertThat(tokens.verify(TokenKind.SHARE_LINK, link)).isEmpty();
        assertThat(tokens.verify(TokenKind.SHARE_LINK, link, OTHER)).isEmpty();
        assertThat(tokens.verify(TokenKind.SHARE_LINK, link, ACME))
                .hasValueSatisfying(token -> assertThat(token.purpose()).isEqualTo("run-1"));
    }

    @Test
    void a_link_for_anyone_opens_for_everybody() {
        String link = held(TokenKind.SHARE_LINK).plain();

        assertThat(tokens.verify(TokenKind.SHARE_LINK, link)).isPresent();
        assertThat(tokens.verify(TokenKind.SHARE_LINK, link, OTHER)).isPresent();
    }

    @Test
    void a_key_of_another_tenant_than_that_of_the_caller_is_refused() {
        String key = held(TokenKind.API_KEY).plain();

        assertThat(tokens.verify(TokenKind.API_KEY, key, OTHER)).isEmpty();
        assertThat(tokens.verify(TokenKind.API_KEY, key, ACME)).isPresent();
    }

    @ParameterizedTest
    @EnumSource
    void a_revoked_token_is_refused(TokenKind kind) {
        IssuedToken issued = tokens.issue(request(kind).build());

        assertThat(tokens.revoke(OTHER, issued.token().hash())).isFalse();
        assertThat(tokens.revoke(ACME, issued.token().hash())).isTrue();
        assertThat(tokens.revoke(ACME, issued.token().hash())).isFalse();

        assertThat(Held.of(issued).useOn(tokens)).isEmpty();
    }

    @Test
    void all_sessions_of_a_user_end_at_once_and_no_others() {
        Held first = held(TokenKind.SESSION);
        Held second = held(TokenKind.SESSION);
        Held key = held(TokenKind.API_KEY);
        Held bobs = Held.of(tokens.issue(TokenRequest.builder(TokenKind.SESSION, ACME, TokenScope.user("bob"))
                .build()));
        Held elsewhere = Held.of(
                tokens.issue(TokenRequest.builder(TokenKind.SESSION, OTHER, ADA).build()));

        assertThat(tokens.revokeAll(ACME, TokenKind.SESSION, ADA)).isEqualTo(2);

        assertThat(Stream.of(first, second)).allMatch(held -> held.useOn(tokens).isEmpty());
        assertThat(Stream.of(key, bobs, elsewhere))
                .allMatch(held -> held.useOn(tokens).isPresent());
    }

    @Test
    void the_valid_tokens_of_a_tenant_are_listed_the_oldest_first() {
        tokens.issue(request(TokenKind.API_KEY).purpose("short").validFor(TICK).build());
        clock.pass(TICK);
        tokens.issue(request(TokenKind.API_KEY).purpose("first").build());
        clock.pass(TICK);
        tokens.issue(request(TokenKind.API_KEY).purpose("second").build());
        held(TokenKind.SESSION);

        assertThat(tokens.list(ACME, TokenKind.API_KEY))
                .extracting(Token::purpose)
                .containsExactly("first", "second");
        assertThat(tokens.list(OTHER, TokenKind.API_KEY)).isEmpty();
    }

    @Test
    void a_request_that_cannot_be_kept_is_refused() {
        TokenRequest.Builder request = request(TokenKind.API_KEY);

        for (Duration validity : List.of(
                Duration.ZERO, Duration.ofNanos(999_999), Duration.ofDays(-1), Duration.ofSeconds(Long.MAX_VALUE))) {
            assertThatThrownBy(() -> request.validFor(validity)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String purpose : List.of("x".repeat(2_049), "\ud800")) {
            assertThatThrownBy(() -> request.purpose(purpose)).isInstanceOf(IllegalArgumentException.class);
        }
        for (String user : List.of("", "x".repeat(257), "a\nb", "\udc00")) {
            assertThatThrownBy(() -> TokenScope.user(user)).isInstanceOf(IllegalArgumentException.class);
        }
    }
}
