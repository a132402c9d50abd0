package com.aiqaramba.video.internal.recording;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.aiqaramba.core.error.VideoException;
import com.aiqaramba.core.page.Screenshot;
import com.aiqaramba.core.run.RunId;
import com.aiqaramba.core.run.RunKey;
import com.aiqaramba.core.spi.Video;
import com.aiqaramba.core.tenant.TenantId;
import com.aiqaramba.video.Playback;
import com.aiqaramba.video.TestPictures;
import com.aiqaramba.video.internal.mp4.ScratchFile;
import java.awt.Color;
import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.SynchronousQueue;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

@Timeout(60)
class RecorderTest {
    private static final Instant START = Instant.parse("2026-11-20T10:15:30Z");

    @TempDir
    private Path folder;

    private final CountDownLatch opened = new CountDownLatch(1);
    private final CountDownLatch room = new CountDownLatch(1);

    @Test
    void what_does_not_fit_into_the_queue_is_left_out_and_counted() throws Exception {
        Recorder recorder = recorder(this::whenThereIsRoom);
        recorder.add(picture(0), START);
        opened.await();
        for (int i = 1; i <= 12; i++) {
            recorder.add(picture(i), START.plusSeconds(i));
        }
        room.countDown();

        Video video = recorder.finish(START.plusSeconds(13)).orElseThrow();

        assertThat(Playback.of(video.bytes()).frames())
                .extracting(Playback.Shown::duration)
                .containsExactly(1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 1.0, 5.0);
        assertThat(video.notices())
                .containsExactly(
                        "The video lacks 4 of its pictures, because they came faster than they could be encoded.");
    }

    @Test
    void a_full_disk_costs_the_video_and_is_told() {
        Recorder recorder = recorder(
                () -> FileChannel.open(Path.of("/dev/full"), StandardOpenOption.READ, StandardOpenOption.WRITE));
        recorder.add(picture(0), START);

        assertThatThrownBy(() -> recorder.finish(START.plusSeconds(1)))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("No space left on device")
                .hasMessageContaining("Check that the disk has room");
    }

    @Test
    void a_recording_that_has_failed_takes_more_pictures() {
        Recorder recorder = recorder(() -> {
            throw new IOException("no");
        });
        for (int i = 0; i < 100; i++) {
            recorder.add(picture(i), START.plusSeconds(i));
        }

        assertThatThrownBy(() -> recorder.finish(START.plusSeconds(100))).isInstanceOf(VideoException.class);
    }

    @Test
    void even_an_error_of_the_jvm_costs_the_video_alone() {
        Recorder recorder = recorder(() -> {
            throw new OutOfMemoryError("for this test");
        });
        recorder.add(picture(0), START);

        assertThatThrownBy(() -> recorder.finish(START.plusSeconds(1)))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("OutOfMemoryError");
    }

    @Test
    void a_picture_in_an_unknown_format_costs_the_video() {
        Recorder recorder = recorder(ScratchFile.in(folder));
        recorder.add(Screenshot.of("image/webp", new byte[] {1, 2, 3}), START);

        assertThatThrownBy(() -> recorder.finish(START.plusSeconds(1)))
                .isInstanceOf(VideoException.class)
                .hasMessageContaining("image/webp");
    }

    @Test
    void the_file_of_a_recording_has_no_name_while_it_is_written() throws Exception {
        try (FileChannel file = ScratchFile.in(folder).open()) {
            assertThat(file.isOpen()).isTrue();
            assertThat(folder).isEmptyDirectory();
        }
    }

    @Test
    void giving_up_ends_the_thread_and_frees_the_file() throws Exception {
        SynchronousQueue<Thread> threads = new SynchronousQueue<>();
        FileChannel[] files = new FileChannel[1];
        Recorder recorder = recorder(() -> {
            files[0] = ScratchFile.in(folder).open();
            handOver(threads);
            return files[0];
        });
        recorder.add(picture(0), START);
        Thread thread = threads.take();
        assertThat(thread.getName()).isEqualTo("aiqaramba-video");
        assertThat(thread.isDaemon()).isTrue();

        recorder.close();
        thread.join();

        assertThat(files[0].isOpen()).isFalse();
        assertThat(folder).isEmptyDirectory();
    }

    @Test
    void an_interrupt_ends_the_wait_for_a_video() throws Exception {
        Recorder recorder = recorder(this::whenThereIsRoom);
        recorder.add(picture(0), START);
        opened.await();
        Thread.currentThread().interrupt();

        assertThatThrownBy(() -> recorder.finish(START.plusSeconds(1))).isInstanceOf(InterruptedException.class);
    }

    @Test
    void without_a_picture_there_is_neither_thread_nor_file() throws Exception {
        Recorder recorder = recorder(() -> {
            throw new AssertionError("nothing is to be written");
        });

        assertThat(recorder.finish(START)).isEmpty();
    }

    private static Recorder recorder(ScratchFile scratch) {
        return new Recorder(
                new RunKey(TenantId.SINGLE, new RunId("run-1")),
                scratch,
                new VideoLimits(Duration.ofMinutes(30), 1_000_000));
    }

    private static Screenshot picture(int number) {
        return TestPictures.plain(32, 32, new Color(number * 20 % 256, number, 0));
    }

    private FileChannel whenThereIsRoom() throws IOException {
        opened.countDown();
        try {
            room.await();
        } catch (InterruptedException givenUp) {
            throw new IOException(givenUp);
        }
        return ScratchFile.in(folder).open();
    }

    private static void handOver(SynchronousQueue<Thread> threads) throws IOException {
        try {
            threads.put(Thread.currentThread());
        } catch (InterruptedException givenUp) {
            throw new IOException(givenUp);
        }
    }
}
