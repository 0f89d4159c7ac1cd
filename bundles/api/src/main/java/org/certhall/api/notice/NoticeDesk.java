package org.certhall.api.notice;

import org.osgi.annotation.versioning.ProviderType;

/**
 * Takes notices from the gateway: keeps each as it came, has it verified by the plug-in it is meant for, and applies it. What
 * says that the notice was taken is answered only after it has been committed.
 */
@ProviderType
public interface NoticeDesk {
    /** Names what it is about, the first part of the path behind {@code /notify/}: {@code payment} or {@code bank}. */
    String subject();

    /**
     * Takes a notice.
     *
     * @param plugIn the id of the channel or bank, the second part of the path
     * @return 404 where there is none of that id now, 503 where it cannot be applied now and should come again
     */
    NoticeAnswer take(String plugIn, RawNotice notice);
}
