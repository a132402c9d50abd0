package com.aiqaramba.video.internal.h264;

import static org.jcodec.codecs.h264.H264Const.MB_BLK_OFF_LEFT;
import static org.jcodec.codecs.h264.H264Const.MB_BLK_OFF_TOP;
import static org.jcodec.codecs.h264.H264Const.totalZeros16;
import static org.jcodec.codecs.h264.H264Const.totalZeros4;
import static org.jcodec.codecs.h264.decode.CoeffTransformer.zigzag4x4;
import static org.jcodec.codecs.h264.io.model.MBType.I_16x16;

import org.jcodec.codecs.h264.io.CAVLC;
import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.write.CAVLCWriter;
import org.jcodec.common.io.BitWriter;

/** Writes the macroblocks of one slice in their order. What is skipped is said with the next one that is not. */
final class MacroblockWriter {
    private static final int[] IN_ORDER = {0, 1, 2, 3};

    private final BitWriter bits;
    private final boolean keyFrame;
    private final CAVLC luma;
    private final CAVLC blue;
    private final CAVLC red;
    private int skipped;

    MacroblockWriter(BitWriter bits, boolean keyFrame, SeqParameterSet sequence, PictureParameterSet parameters) {
        this.bits = bits;
        this.keyFrame = keyFrame;
        luma = new CAVLC(sequence, parameters, 2, 2);
        blue = new CAVLC(sequence, parameters, 1, 1);
        red = new CAVLC(sequence, parameters, 1, 1);
    }

    /** It stays as it was in the frame before. */
    void skip(int column, int row) {
        skipped++;
        forget(luma, column, row, 4);
        forget(blue, column, row, 2);
        forget(red, column, row, 2);
    }

    void write(Macroblock macroblock) {
        if (!keyFrame) {
            writeSkipped();
        }
        CAVLCWriter.writeUE(bits, macroblock.type() + (keyFrame ? 0 : 5));
        CAVLCWriter.writeUE(bits, 0); // colour differences are predicted by means
        CAVLCWriter.writeSE(bits, 0); // the quantiser stays
        writeLuma(macroblock);
        writeChroma(macroblock);
    }

    void end() {
        if (skipped > 0) {
            writeSkipped();
        }
        CAVLCWriter.writeTrailingBits(bits);
    }

    private void writeSkipped() {
        CAVLCWriter.writeUE(bits, skipped);
        skipped = 0;
    }

    private void writeLuma(Macroblock macroblock) {
        int x = macroblock.column() * 4;
        int y = macroblock.row() * 4;
        luma.writeLumaDCBlock(bits, x, y, I_16x16, I_16x16, macroblock.luma().means, totalZeros16, 0, 16, zigzag4x4);
        if (!macroblock.luma().hasDetails()) {
            forget(luma, macroblock.column(), macroblock.row(), 4);
            return;
        }
        for (int i = 0; i < 16; i++) {
            int left = MB_BLK_OFF_LEFT[i];
            int top = MB_BLK_OFF_TOP[i];
            writeDetails(luma, x + left, y + top, macroblock.luma().details[top * 4 + left]);
        }
    }

    private void writeChroma(Macroblock macroblock) {
        if (macroblock.chromaKind() > 0) {
            blue.writeChrDCBlock(bits, macroblock.blue().means, totalZeros4, 0, 4, IN_ORDER);
            red.writeChrDCBlock(bits, macroblock.red().means, totalZeros4, 0, 4, IN_ORDER);
        }
        writeChroma(blue, macroblock, macroblock.blue());
        writeChroma(red, macroblock, macroblock.red());
    }

    private void writeChroma(CAVLC cavlc, Macroblock macroblock, Component component) {
        if (macroblock.chromaKind() < 2) {
            forget(cavlc, macroblock.column(), macroblock.row(), 2);
            return;
        }
        for (int i = 0; i < 4; i++) {
            writeDetails(cavlc, macroblock.column() * 2 + i % 2, macroblock.row() * 2 + i / 2, component.details[i]);
        }
    }

    private void writeDetails(CAVLC cavlc, int x, int y, int[] details) {
        cavlc.writeACBlock(bits, x, y, I_16x16, I_16x16, details, totalZeros16, 1, 15, zigzag4x4);
    }

    /** Notes that these blocks have nothing, which decides how the next ones are written. */
    private static void forget(CAVLC cavlc, int column, int row, int blocks) {
        for (int i = 0; i < blocks; i++) {
            cavlc.setZeroCoeff(column * blocks + i, row * blocks + i);
        }
    }
}
