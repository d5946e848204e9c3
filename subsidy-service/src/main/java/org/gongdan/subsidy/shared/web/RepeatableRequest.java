package org.gongdan.subsidy.shared.web;

import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import java.io.BufferedReader;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import org.gongdan.config.file.Sha256;
import org.jspecify.annotations.Nullable;

/** A request whose body was read to compare it, and can be read again. Uploads pass unread: their store compares them. */
final class RepeatableRequest extends HttpServletRequestWrapper {

    private final byte @Nullable [] body;

    private RepeatableRequest(HttpServletRequest request, byte @Nullable [] body) {
        super(request);
        this.body = body;
    }

    static RepeatableRequest of(HttpServletRequest request) throws IOException {
        var type = request.getContentType();
        var isUpload = type != null && type.startsWith("multipart/");
        return new RepeatableRequest(
                request, isUpload ? null : request.getInputStream().readAllBytes());
    }

    /** Method, address and body as one SHA-256 in hex. */
    String fingerprint() {
        var digest = Sha256.digest();
        digest.update(
                (getMethod() + " " + getRequestURI() + "?" + getQueryString() + "\n").getBytes(StandardCharsets.UTF_8));
        if (body != null) {
            digest.update(body);
        }
        return Sha256.hex(digest);
    }

    @Override
    public ServletInputStream getInputStream() throws IOException {
        return body == null ? super.getInputStream() : new Replayed(new ByteArrayInputStream(body));
    }

    @Override
    public BufferedReader getReader() throws IOException {
        return new BufferedReader(new InputStreamReader(getInputStream(), StandardCharsets.UTF_8));
    }

    private static final class Replayed extends ServletInputStream {
        private final ByteArrayInputStream bytes;

        Replayed(ByteArrayInputStream bytes) {
            this.bytes = bytes;
        }

        @Override
        public int read() {
            return bytes.read();
        }

        @Override
        public int read(byte[] target, int offset, int length) {
            return bytes.read(target, offset, length);
        }

        @Override
        public boolean isFinished() {
            return bytes.available() == 0;
        }

        @Override
        public boolean isReady() {
            return true;
        }

        @Override
        public void setReadListener(ReadListener listener) {
            throw new UnsupportedOperationException("bodies here are read at once");
        }
    }
}
