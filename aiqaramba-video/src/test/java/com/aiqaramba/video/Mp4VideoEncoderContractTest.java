package com.aiqaramba.video;

import com.aiqaramba.core.spi.VideoEncoder;
import com.aiqaramba.test.contract.VideoEncoderContract;

class Mp4VideoEncoderContractTest implements VideoEncoderContract {
    @Override
    public VideoEncoder newVideoEncoder() {
        return Mp4VideoEncoder.builder().build();
    }
}
