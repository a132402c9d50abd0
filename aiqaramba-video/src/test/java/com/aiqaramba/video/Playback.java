package com.aiqaramba.video;

import java.awt.Color;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import org.jcodec.api.FrameGrab;
import org.jcodec.api.PictureWithMetadata;
import org.jcodec.common.io.ByteBufferSeekableByteChannel;
import org.jcodec.common.model.Picture;

/** A video as a decoder sees it: one that is not ours, and not a browser's either. */
public record Playback(List<Shown> frames) {
    /** Seconds, as the file has them. */
    public record Shown(double at, double duration, Picture picture) {
        /** The colour of a pixel, by the inverse of BT.709 in the limited range. */
        public Color colorAt(int x, int y) {
            double luma = (sample(0, x, y) + 128 - 16) * 255.0 / 219;
            double blue = sample(1, x / 2, y / 2) * 255.0 / 224;
            double red = sample(2, x / 2, y / 2) * 255.0 / 224;
            return new Color(
                    clip(luma + 1.5748 * red), clip(luma - 0.1873 * blue - 0.4681 * red), clip(luma + 1.8556 * blue));
        }

        private int sample(int plane, int x, int y) {
            return picture.getPlaneData(plane)[y * picture.getPlaneWidth(plane) + x];
        }

        private static int clip(double value) {
            return (int) Math.max(0, Math.min(255, Math.round(value)));
        }
    }

    public static Playback of(byte[] video) throws Exception {
        FrameGrab decoder =
                FrameGrab.createFrameGrab(ByteBufferSeekableByteChannel.readFromByteBuffer(ByteBuffer.wrap(video)));
        List<Shown> frames = new ArrayList<>();
        PictureWithMetadata frame = decoder.getNativeFrameWithMetadata();
        while (frame != null) {
            frames.add(new Shown(
                    frame.getTimestamp(),
                    frame.getDuration(),
                    frame.getPicture().cloneCropped()));
            frame = decoder.getNativeFrameWithMetadata();
        }
        return new Playback(frames);
    }

    public Shown frame(int index) {
        return frames.get(index);
    }
}
