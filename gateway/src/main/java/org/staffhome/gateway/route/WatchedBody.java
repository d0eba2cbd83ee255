package org.staffhome.gateway.route;

import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.streams.ReadStream;
import java.util.function.LongConsumer;

/**
 * A body on its way, seen chunk by chunk. It fails once more than the allowed number of bytes has passed, which covers
 * bodies that do not announce their length.
 */
final class WatchedBody implements ReadStream<Buffer> {
    private final ReadStream<Buffer> body;
    private final long maxBytes;
    private final LongConsumer onChunk;
    private final Runnable onEnd;
    private Handler<Throwable> failureHandler;
    private long bytes;
    private boolean failed;
    private boolean paused;

    /** A body passed the size that its route class allows. */
    static final class TooLarge extends RuntimeException {
        TooLarge() {
            super("body too large", null, false, false);
        }
    }

    WatchedBody(ReadStream<Buffer> body, long maxBytes, LongConsumer onChunk, Runnable onEnd) {
        this.body = body;
        this.maxBytes = maxBytes;
        this.onChunk = onChunk;
        this.onEnd = onEnd;
    }

    /** Whether more bytes came than are allowed. */
    boolean isExceeded() {
        return failed;
    }

    /** Whether the receiver has stopped the flow, so that silence is not the sender's fault. */
    boolean isPaused() {
        return paused;
    }

    @Override
    public WatchedBody handler(Handler<Buffer> handler) {
        body.handler(handler == null ? null : chunk -> pass(chunk, handler));
        return this;
    }

    private void pass(Buffer chunk, Handler<Buffer> handler) {
        if (failed) {
            return;
        }
        bytes += chunk.length();
        if (bytes > maxBytes) {
            failed = true;
            if (failureHandler != null) {
                failureHandler.handle(new TooLarge());
            }
            return;
        }
        onChunk.accept(chunk.length());
        handler.handle(chunk);
    }

    @Override
    public WatchedBody exceptionHandler(Handler<Throwable> handler) {
        failureHandler = handler;
        body.exceptionHandler(handler);
        return this;
    }

    @Override
    public WatchedBody endHandler(Handler<Void> handler) {
        body.endHandler(
                handler == null
                        ? null
                        : end -> {
                            onEnd.run();
                            if (!failed) {
                                handler.handle(end);
                            }
                        });
        return this;
    }

    @Override
    public WatchedBody pause() {
        paused = true;
        body.pause();
        return this;
    }

    @Override
    public WatchedBody resume() {
        paused = false;
        body.resume();
        return this;
    }

    @Override
    public WatchedBody fetch(long amount) {
        body.fetch(amount);
        return this;
    }
}
