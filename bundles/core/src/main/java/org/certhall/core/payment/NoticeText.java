package org.certhall.core.payment;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.ByteArrayOutputStream;
import java.util.TreeMap;
import org.certhall.api.notice.RawNotice;

/** The form in which a notice is kept: method and query, sender, headers, an empty line, and the body byte by byte. */
final class NoticeText {
    static final String PURPOSE = "payment.notice";

    private NoticeText() {}

    static byte[] write(RawNotice notice) {
        StringBuilder head = new StringBuilder();
        head.append(notice.method()).append(" ?").append(notice.query()).append('\n');
        head.append("from ").append(notice.address()).append('\n');
        new TreeMap<>(notice.headers())
                .forEach((name, values) -> values.forEach(
                        value -> head.append(name).append(": ").append(value).append('\n')));
        head.append('\n');
        ByteArrayOutputStream all = new ByteArrayOutputStream();
        all.writeBytes(head.toString().getBytes(UTF_8));
        all.writeBytes(notice.body());
        return all.toByteArray();
    }
}
