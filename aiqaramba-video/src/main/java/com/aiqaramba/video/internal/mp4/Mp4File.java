package com.aiqaramba.video.internal.mp4;

import com.aiqaramba.video.internal.h264.Frame;
import java.io.EOFException;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import org.jcodec.common.Codec;
import org.jcodec.common.MuxerTrack;
import org.jcodec.common.VideoCodecMeta;
import org.jcodec.common.io.FileChannelWrapper;
import org.jcodec.common.model.ColorSpace;
import org.jcodec.common.model.Packet;
import org.jcodec.common.model.Packet.FrameType;
import org.jcodec.common.model.Size;
import org.jcodec.containers.mp4.muxer.MP4Muxer;

/** An MP4 file with one video, in which each frame has a duration of its own. For one thread at a time. */
public final class Mp4File implements AutoCloseable {
    private static final int PER_SECOND = 1_000;

    private final FileChannel file;
    private final MP4Muxer muxer;
    private final MuxerTrack video;
    private long frames;
    private long millis;

    private Mp4File(FileChannel file, int width, int height) throws IOException {
        this.file = file;
        this.muxer = MP4Muxer.createMP4MuxerToChannel(new FileChannelWrapper(file));
        this.video = muxer.addVideoTrack(
                Codec.H264, VideoCodecMeta.createSimpleVideoCodecMeta(new Size(width, height), ColorSpace.YUV420));
    }

    /** Begins a video of pictures of this size. */
    public static Mp4File begin(ScratchFile scratch, int width, int height) throws IOException {
        FileChannel file = scratch.open();
        try {
            return new Mp4File(file, width, height);
        } catch (IOException | RuntimeException notBegun) {
            file.close();
            throw notBegun;
        }
    }

    /** Adds a frame, shown after those before it for so many milliseconds. */
    public void add(Frame frame, long duration) throws IOException {
        video.addFrame(Packet.createPacket(
                frame.units(),
                millis,
                PER_SECOND,
                duration,
                frames,
                frame.isKey() ? FrameType.KEY : FrameType.INTER,
                null));
        frames++;
        millis += duration;
    }

    /** Returns the number of its bytes so far, without the table of contents that is written last. */
    public long size() throws IOException {
        return file.size();
    }

    /** Completes the file and reads it. */
    public byte[] finish() throws IOException {
        muxer.finish();
        ByteBuffer whole = ByteBuffer.allocate(Math.toIntExact(file.size()));
        file.position(0);
        while (whole.hasRemaining()) {
            if (file.read(whole) < 0) {
                throw new EOFException("A video's file has become shorter.");
            }
        }
        return whole.array();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
