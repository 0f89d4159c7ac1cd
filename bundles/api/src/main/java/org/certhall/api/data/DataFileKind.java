package org.certhall.api.data;

import java.net.URL;
import org.osgi.annotation.versioning.ConsumerType;

/**
 * A kind of data file: {@code anything.<name>.json} becomes a plug-in of this kind.
 *
 * <p>Registered as a service. The file has been checked against {@link #schema()} before {@link #read} sees it.
 */
@ConsumerType
public interface DataFileKind {
    /** Names the kind as in the file's name, such as {@code project}. */
    String name();

    /** Gives the JSON Schema (2020-12) of the kind. */
    URL schema();

    /**
     * Makes the plug-in that a file describes.
     *
     * @throws DataFileException where a rule is broken that the schema cannot state
     */
    DataPlugIn read(DataFile file) throws DataFileException;
}
