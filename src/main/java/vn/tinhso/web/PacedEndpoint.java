package vn.tinhso.web;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.SocketChannel;
import org.apache.tomcat.util.net.NioChannel;
import org.apache.tomcat.util.net.NioEndpoint;
import org.apache.tomcat.util.net.SocketBufferHandler;

/** Hears of senders that do not keep the pace that they have hung up: whatever they send, headers, body or what nobody wants. */
final class PacedEndpoint extends NioEndpoint {

    private static final int HUNG_UP = -1;

    @Override
    protected NioChannel createChannel(SocketBufferHandler buffers) {
        // TLS reads and writes below the channel's own methods; it ends in front of the product.
        return isSSLEnabled() ? super.createChannel(buffers) : new PacedChannel(buffers);
    }

    private static final class PacedChannel extends NioChannel {

        private final Pace pace = new Pace(System::nanoTime);

        private PacedChannel(SocketBufferHandler buffers) {
            super(buffers);
        }

        /** Channels are used again. */
        @Override
        public void reset(SocketChannel channel, NioSocketWrapper socketWrapper) throws IOException {
            pace.restart();
            super.reset(channel, socketWrapper);
        }

        @Override
        public int read(ByteBuffer target) throws IOException {
            var some = super.read(target);
            return pace.keptBy(some) ? some : HUNG_UP;
        }

        @Override
        public long read(ByteBuffer[] targets, int offset, int length) throws IOException {
            var some = super.read(targets, offset, length);
            return pace.keptBy(some) ? some : HUNG_UP;
        }

        @Override
        public int write(ByteBuffer source) throws IOException {
            pace.answered();
            return super.write(source);
        }

        @Override
        public long write(ByteBuffer[] sources, int offset, int length) throws IOException {
            pace.answered();
            return super.write(sources, offset, length);
        }
    }
}
