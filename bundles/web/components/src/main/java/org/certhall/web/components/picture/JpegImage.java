package org.certhall.web.components.picture;

import com.vaadin.flow.component.html.Image;
import java.util.Base64;

/** A picture that is handed to the browser rather than kept in the session. */
public final class JpegImage extends Image {
    private static final long serialVersionUID = 1;

    public JpegImage(String alt) {
        setAlt(alt);
    }

    public void show(byte[] jpeg) {
        getElement()
                .executeJs(
                        "this.src = 'data:image/jpeg;base64,' + $0",
                        Base64.getEncoder().encodeToString(jpeg));
    }
}
