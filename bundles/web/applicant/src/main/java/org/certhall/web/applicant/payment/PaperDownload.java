package org.certhall.web.applicant.payment;

import com.vaadin.flow.server.HttpStatusCode;
import com.vaadin.flow.server.streams.DownloadHandler;
import com.vaadin.flow.server.streams.DownloadResponse;
import java.io.ByteArrayInputStream;
import java.util.function.Function;
import org.certhall.api.access.Caller;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.payment.PaymentException;
import org.certhall.web.portal.api.Visitor;

/**
 * A paper that is written when it is fetched, on the thread of that request.
 *
 * @param name of the file, without its ending
 */
record PaperDownload(String name, Function<Caller, byte[]> paper) {
    /** Makes what the browser fetches. */
    DownloadHandler handler(Visitor visitor) {
        return DownloadHandler.fromInputStream(request -> {
            byte[] content;
            try {
                content = paper.apply(visitor.caller());
            } catch (PaymentException notNow) {
                return DownloadResponse.error(HttpStatusCode.SERVICE_UNAVAILABLE, notNow);
            }
            request.getResponse().setHeader("Cache-Control", "no-store");
            request.getResponse().setHeader("X-Content-Type-Options", "nosniff");
            LetterFormat format = LetterFormat.PDF;
            return new DownloadResponse(
                    new ByteArrayInputStream(content),
                    name + "." + format.extension(),
                    format.mediaType(),
                    content.length);
        });
    }
}
