package com.aiqaramba.video.internal.h264;

import java.nio.ByteBuffer;
import java.util.function.Consumer;
import org.jcodec.codecs.h264.H264Utils;
import org.jcodec.codecs.h264.io.model.NALUnit;
import org.jcodec.codecs.h264.io.model.NALUnitType;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.RefPicMarkingIDR;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.SliceHeader;
import org.jcodec.codecs.h264.io.model.SliceType;
import org.jcodec.codecs.h264.io.write.SliceHeaderWriter;
import org.jcodec.common.io.BitWriter;
import org.jspecify.annotations.Nullable;

/**
 * Codes pictures of a screen one after the other. A macroblock that is as it was in the picture before is skipped,
 * which costs nothing and loses nothing; every other one is coded on its own. There is no search for motion: on a
 * screen little moves. For one thread at a time.
 */
public final class ScreenCoder {
    /** Whoever seeks begins at a key frame. */
    private static final int FRAMES_PER_KEY_FRAME = 50;

    private static final int REFERENCE = 3;
    private static final int HEADERS = 4_096;

    private final SeqParameterSet sequence;
    private final PictureParameterSet parameters = ParameterSets.picture();
    private final Yuv decoded;
    private final ByteBuffer slice;
    private final ByteBuffer units;
    private @Nullable Yuv before;
    private int frame;
    private int keyFrames;

    /**
     * Begins a video.
     *
     * @param width of the pictures, even
     * @param height of the pictures, even
     * @param first a picture of this size
     */
    public ScreenCoder(int width, int height, Yuv first) {
        sequence = ParameterSets.sequence(width, height, first);
        decoded = new Yuv(first.columns(), first.rows());
        int samples = first.columns() * first.rows() * Yuv.MACROBLOCK * Yuv.MACROBLOCK;
        slice = ByteBuffer.allocate(3 * samples + HEADERS);
        units = ByteBuffer.allocate(4 * samples + HEADERS);
    }

    /**
     * Codes the next picture.
     *
     * @return its frame, of use until the next call
     */
    public Frame code(Yuv picture) {
        Yuv reference = frame % FRAMES_PER_KEY_FRAME == 0 ? null : before;
        units.clear();
        if (frame == 0) {
            write(NALUnitType.SPS, sequence::write);
            write(NALUnitType.PPS, parameters::write);
        }
        write(
                reference == null ? NALUnitType.IDR_SLICE : NALUnitType.NON_IDR_SLICE,
                out -> writeSlice(out, picture, reference));
        before = picture;
        frame++;
        return new Frame(units.flip().duplicate(), reference == null);
    }

    private void write(NALUnitType type, Consumer<ByteBuffer> content) {
        units.putInt(1);
        new NALUnit(type, REFERENCE).write(units);
        content.accept(slice.clear());
        H264Utils.escapeNAL(slice.flip(), units);
    }

    private void writeSlice(ByteBuffer out, Yuv picture, @Nullable Yuv reference) {
        BitWriter bits = new BitWriter(out);
        SliceHeaderWriter.write(header(reference == null), reference == null, REFERENCE, bits);
        MacroblockWriter writer = new MacroblockWriter(bits, reference == null, sequence, parameters);
        for (int row = 0; row < picture.rows(); row++) {
            for (int column = 0; column < picture.columns(); column++) {
                if (reference != null && picture.hasSame(reference, column, row)) {
                    writer.skip(column, row);
                } else {
                    Macroblock macroblock = Macroblock.of(picture, decoded, column, row);
                    writer.write(macroblock);
                    macroblock.decode();
                }
            }
        }
        writer.end();
    }

    private SliceHeader header(boolean keyFrame) {
        SliceHeader header = new SliceHeader();
        header.sps = sequence;
        header.pps = parameters;
        header.sliceType = keyFrame ? SliceType.I : SliceType.P;
        header.frameNum = frame % FRAMES_PER_KEY_FRAME % (1 << ParameterSets.FRAME_NUMBER_BITS);
        header.disableDeblockingFilterIdc = 1;
        if (keyFrame) {
            header.refPicMarkingIDR = new RefPicMarkingIDR(false, false);
            header.idrPicId = keyFrames++ % 2; // two in a row must differ
        }
        return header;
    }
}
