/**
 * Records the exchanges with a chat model and replays them strictly, without a model.
 *
 * <p>A recording is a file of JSON lines in UTF-8. The first line is the header, then comes one line for each exchange,
 * and the last line counts them, so that a cut file is noticed:
 *
 * <pre>{@code
 * {"aiqaramba-recording":1,"origin":"recorded from gemini-3.8-flash","recorded":"2026-11-21T20:00:00Z"}
 * {"exchange":1,"answer":{"text":"","calls":[...],"finish":"TOOL_CALLS","model":"...","usage":{...},"payload":{...}},
 *  "asked":{"system":"<hash>","tools":"<hash>","choice":"auto",
 *  "messages":[{"role":"user","images":1,"lines":"<hashes>"}]}}
 * {"exchanges":1}
 * }</pre>
 *
 * <p>Each exchange is one line in the file; {@code recorded} may be missing. Answers are stored whole, so that a person
 * can review them. Of a request only hashes are stored, because page text is never persisted: the first 12 hexadecimal
 * digits of the SHA-256 of system and tools, and the first 8 of each line of each message. Before hashing, the scheme,
 * host and port of URLs, dates and times of the clock are masked and white space is collapsed, so a recording made on
 * another port at another time still fits. Pictures are counted, not compared. The hashes hide text from a reader, not
 * from someone who guesses a line and hashes it too.
 *
 * <p>A mismatch shows the lines that are new in the live request in its message, shortened: the one exception of the
 * library that quotes a page.
 */
@NullMarked
package com.aiqaramba.llm.recording;

import org.jspecify.annotations.NullMarked;
