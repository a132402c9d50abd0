package com.aiqaramba.video.internal.h264;

import org.jcodec.codecs.h264.io.model.PictureParameterSet;
import org.jcodec.codecs.h264.io.model.SeqParameterSet;
import org.jcodec.codecs.h264.io.model.VUIParameters;
import org.jcodec.common.model.ColorSpace;

/** Parameters of a whole video: constrained baseline, one frame to refer to, no filter between blocks. */
final class ParameterSets {
    /** The number of frames after which their count begins again, as a power of 2. */
    static final int FRAME_NUMBER_BITS = 8;

    private static final int BASELINE = 66;
    private static final int BT_709 = 1;
    private static final int UNSPECIFIED_FORMAT = 5;
    private static final int LEVEL_4 = 40;
    private static final int LEVEL_5_1 = 51;
    private static final int MOST_MACROBLOCKS_OF_LEVEL_4 = 8_192;

    private ParameterSets() {}

    static SeqParameterSet sequence(int width, int height, Yuv picture) {
        SeqParameterSet sequence = new SeqParameterSet();
        sequence.profileIdc = BASELINE;
        sequence.constraintSet0Flag = true;
        sequence.constraintSet1Flag = true;
        sequence.levelIdc = picture.columns() * picture.rows() > MOST_MACROBLOCKS_OF_LEVEL_4 ? LEVEL_5_1 : LEVEL_4;
        sequence.chromaFormatIdc = ColorSpace.YUV420J; // of this, its sampling alone is written
        sequence.frameMbsOnlyFlag = true;
        sequence.numRefFrames = 1;
        sequence.log2MaxFrameNumMinus4 = FRAME_NUMBER_BITS - 4;
        sequence.picOrderCntType = 2;
        sequence.picWidthInMbsMinus1 = picture.columns() - 1;
        sequence.picHeightInMapUnitsMinus1 = picture.rows() - 1;
        sequence.frameCropRightOffset = (picture.columns() * Yuv.MACROBLOCK - width) / 2;
        sequence.frameCropBottomOffset = (picture.rows() * Yuv.MACROBLOCK - height) / 2;
        sequence.frameCroppingFlag = sequence.frameCropRightOffset + sequence.frameCropBottomOffset > 0;
        sequence.vuiParams = colours();
        return sequence;
    }

    static PictureParameterSet picture() {
        PictureParameterSet picture = new PictureParameterSet();
        picture.picInitQpMinus26 = Component.QUANTISER - 26;
        picture.deblockingFilterControlPresentFlag = true;
        return picture;
    }

    private static VUIParameters colours() {
        VUIParameters colours = new VUIParameters();
        colours.videoSignalTypePresentFlag = true;
        colours.videoFormat = UNSPECIFIED_FORMAT;
        colours.colourDescriptionPresentFlag = true;
        colours.colourPrimaries = BT_709;
        colours.transferCharacteristics = BT_709;
        colours.matrixCoefficients = BT_709;
        return colours;
    }
}
