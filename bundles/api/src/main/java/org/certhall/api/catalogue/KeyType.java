package org.certhall.api.catalogue;

import org.certhall.api.value.LocalisedText;
import org.jspecify.annotations.Nullable;
import org.osgi.annotation.versioning.ConsumerType;

/** A type of USB key (Key类型, S40): the extension point. */
@ConsumerType
public interface KeyType {
    Description description();

    /**
     * What people read about a key type; prices stand in the project alone.
     *
     * @param picture how the key looks, or {@code null} where there is no picture
     */
    record Description(
            String id,
            String version,
            LocalisedText name,
            LocalisedText summary,
            @Nullable Picture picture) {}
}
