package org.certhall.web.components.picture;

import com.vaadin.flow.component.button.Button;
import com.vaadin.flow.component.html.Span;
import com.vaadin.flow.component.upload.Upload;
import com.vaadin.flow.component.upload.UploadI18N;
import com.vaadin.flow.server.streams.UploadHandler;
import org.certhall.api.document.Documents;
import org.certhall.web.components.Words;

/**
 * Where a file is chosen, photographed or dropped. A picture of more than 1 MiB is made smaller by the browser before it
 * travels; where the browser cannot, it travels as it is.
 */
final class PictureUpload extends Upload {
    private static final long serialVersionUID = 1;
    private static final String[] ACCEPTED = {
        "image/jpeg",
        "image/png",
        "image/gif",
        "image/bmp",
        "application/pdf",
        ".jpg",
        ".jpeg",
        ".png",
        ".gif",
        ".bmp",
        ".pdf"
    };

    private static final String SHRINK = """
            const most = 1 << 20;
            const longest = 2400;
            const smaller = async file => {
              const picture = await createImageBitmap(file, {imageOrientation: 'from-image'});
              const scale = Math.min(1, longest / Math.max(picture.width, picture.height));
              const canvas = document.createElement('canvas');
              canvas.width = Math.max(1, Math.round(picture.width * scale));
              canvas.height = Math.max(1, Math.round(picture.height * scale));
              const paper = canvas.getContext('2d');
              paper.fillStyle = '#fff';
              paper.fillRect(0, 0, canvas.width, canvas.height);
              paper.imageSmoothingQuality = 'high';
              paper.drawImage(picture, 0, 0, canvas.width, canvas.height);
              picture.close();
              const drawn = await new Promise(done => canvas.toBlob(done, 'image/jpeg', 0.9));
              return drawn && drawn.size < file.size ? drawn : file;
            };
            this.addEventListener('upload-request', event => {
              const {file, xhr, formData} = event.detail;
              if (file.size <= most || file.name.toLowerCase().endsWith('.pdf')) {
                return;
              }
              event.preventDefault();
              smaller(file).catch(() => file).then(body => {
                if (file.abort) {
                  return;
                }
                if (formData) {
                  formData.set(file.formDataName, body, file.name);
                }
                xhr.send(formData ?? body);
              });
            });
            """;

    private static final String PHOTOGRAPH = """
            this.addEventListener('click', () => {
              const input = $0.shadowRoot.querySelector('input[type=file]');
              const accept = input.accept;
              input.accept = 'image/*';
              input.setAttribute('capture', 'environment');
              input.value = '';
              input.click();
              input.accept = accept;
              input.removeAttribute('capture');
            });
            """;

    PictureUpload(Words words, Button choose, Button photograph, UploadHandler handler) {
        super(handler);
        setUploadButton(choose);
        setDropLabel(new Span(words.get("drop")));
        setI18n(new UploadI18N()
                .setUploading(new UploadI18N.Uploading()
                        .setStatus(new UploadI18N.Uploading.Status()
                                .setConnecting(words.get("sending"))
                                .setStalled(words.get("stalled"))
                                .setProcessing(words.get("working"))
                                .setHeld(words.get("sending")))
                        .setRemainingTime(new UploadI18N.Uploading.RemainingTime()
                                .setPrefix(words.get("remaining"))
                                .setUnknown(words.get("sending")))));
        setAcceptedFileTypes(ACCEPTED);
        setMaxFileSize(Documents.LARGEST_FILE);
        addAllFinishedListener(finished -> clearFileList());
        addAttachListener(attached -> {
            getElement().executeJs(SHRINK);
            photograph.getElement().executeJs(PHOTOGRAPH, getElement());
        });
    }
}
