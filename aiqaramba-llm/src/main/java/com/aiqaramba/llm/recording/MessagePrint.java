package com.aiqaramba.llm.recording;

import java.util.List;

/**
 * The fingerprint of a message.
 *
 * @param role user, assistant or tools
 * @param images how many pictures it holds
 * @param lines one hash for each line
 */
record MessagePrint(String role, int images, List<String> lines) {
    MessagePrint {
        lines = List.copyOf(lines);
    }
}
