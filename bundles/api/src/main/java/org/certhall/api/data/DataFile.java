package org.certhall.api.data;

import java.util.Optional;

/** A data file inside its bundle. */
public interface DataFile {
    /** Gives the file's name, such as {@code zqyl.project.json}. */
    String name();

    /** Gives the whole text. */
    String json();

    /** Gives the bytes of another file beside it in the same bundle; empty where there is none. */
    Optional<byte[]> beside(String path);
}
