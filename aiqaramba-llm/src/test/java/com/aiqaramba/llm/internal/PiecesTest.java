package com.aiqaramba.llm.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.chat.PartialAnswer;
import com.aiqaramba.core.chat.PartialAnswer.Kind;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;

class PiecesTest {
    private final InstantSource clock = InstantSource.fixed(Instant.EPOCH);
    private final Pieces pieces = new Pieces(clock);

    @Test
    void what_nobody_has_taken_yet_grows_together() throws Exception {
        pieces.add(Kind.THOUGHT, "I th");
        pieces.add(Kind.THOUGHT, "ink");
        pieces.add(Kind.TEXT, "Hel");
        pieces.add(Kind.TEXT, "");
        pieces.add(Kind.TEXT, "lo");
        pieces.add(Kind.CALL, "click");
        pieces.add(Kind.CALL, "look");
        pieces.end();

        assertThat(rest())
                .containsExactly(
                        PartialAnswer.of(Kind.THOUGHT, "I think"),
                        PartialAnswer.of(Kind.TEXT, "Hello"),
                        PartialAnswer.of(Kind.CALL, "click"),
                        PartialAnswer.of(Kind.CALL, "look"));
    }

    @Test
    void what_was_taken_does_not_grow() throws Exception {
        pieces.add(Kind.TEXT, "Hel");
        assertThat(pieces.next(later())).contains(PartialAnswer.of(Kind.TEXT, "Hel"));

        pieces.add(Kind.TEXT, "lo");

        assertThat(pieces.next(later())).contains(PartialAnswer.of(Kind.TEXT, "lo"));
    }

    @Test
    void pieces_without_end_do_not_move_the_deadline() {
        pieces.add(Kind.TEXT, "more and more");

        assertThatThrownBy(() -> pieces.next(clock.instant())).isInstanceOf(TimeoutException.class);
    }

    @Test
    void pieces_without_end_do_not_hide_an_interrupt() {
        pieces.add(Kind.TEXT, "more and more");
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> pieces.next(later())).isInstanceOf(InterruptedException.class);
    }

    @Test
    void what_came_in_time_is_told_after_the_deadline_too() throws Exception {
        pieces.add(Kind.TEXT, "in time");
        pieces.end();

        assertThat(pieces.next(clock.instant())).contains(PartialAnswer.of(Kind.TEXT, "in time"));
    }

    private List<PartialAnswer> rest() throws Exception {
        var all = new ArrayList<PartialAnswer>();
        Optional<PartialAnswer> piece = pieces.next(later());
        while (piece.isPresent()) {
            all.add(piece.get());
            piece = pieces.next(later());
        }
        return all;
    }

    private Instant later() {
        return clock.instant().plusSeconds(60);
    }
}
