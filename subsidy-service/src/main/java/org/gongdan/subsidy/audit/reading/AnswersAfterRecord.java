package org.gongdan.subsidy.audit.reading;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletOutputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import jakarta.servlet.http.HttpServletResponseWrapper;
import java.io.IOException;
import java.io.PrintWriter;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Lets no byte of an answer leave before the read of it is stored: what cannot be recorded is not shown. The read is
 * stored while the answer is prepared, so that usually nobody waits.
 */
@Component
@Order(Ordered.LOWEST_PRECEDENCE)
class AnswersAfterRecord extends OncePerRequestFilter {

    private static final String HELD_BY = AnswersAfterRecord.class.getName();
    private static final long PATIENCE_SECONDS = 10;

    static void hold(HttpServletRequest request, CompletableFuture<Void> record) {
        request.setAttribute(HELD_BY, record);
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        var held = new Held(request, response);
        chain.doFilter(request, held);
        held.await();
    }

    private static final class Held extends HttpServletResponseWrapper {

        private final HttpServletRequest request;

        Held(HttpServletRequest request, HttpServletResponse response) {
            super(response);
            this.request = request;
        }

        void await() {
            if (!(request.getAttribute(HELD_BY) instanceof CompletableFuture<?> record)) {
                return;
            }
            try {
                record.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
            } catch (ExecutionException | TimeoutException notStored) {
                throw new CompletionException("a read could not be recorded, and so is not answered", notStored);
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
                throw new CompletionException("nobody waits for this answer any more", stopped);
            }
            request.removeAttribute(HELD_BY);
        }

        @Override
        public ServletOutputStream getOutputStream() throws IOException {
            await();
            return super.getOutputStream();
        }

        @Override
        public PrintWriter getWriter() throws IOException {
            await();
            return super.getWriter();
        }

        @Override
        public void flushBuffer() throws IOException {
            await();
            super.flushBuffer();
        }

        @Override
        public void sendError(int status) throws IOException {
            await();
            super.sendError(status);
        }

        @Override
        public void sendError(int status, String message) throws IOException {
            await();
            super.sendError(status, message);
        }

        @Override
        public void sendRedirect(String location) throws IOException {
            await();
            super.sendRedirect(location);
        }
    }
}
