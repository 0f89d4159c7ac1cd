package org.certhall.web.portal.server;

import com.vaadin.flow.component.UI;
import com.vaadin.flow.component.internal.UIInternals;
import com.vaadin.flow.server.VaadinRequest;
import com.vaadin.flow.server.VaadinResponse;
import com.vaadin.flow.server.VaadinSession;
import com.vaadin.flow.server.communication.ServerRpcHandler;
import com.vaadin.flow.server.communication.UidlRequestHandler;
import java.io.IOException;
import java.util.Optional;
import java.util.function.UnaryOperator;

/**
 * Answers a page's requests as Flow does, and packs the answer that each page keeps for the case that it is asked for
 * once more: the first one holds the whole page, and is most of what an idle tab costs.
 */
final class CompactUidlHandler extends UidlRequestHandler {
    private static final long serialVersionUID = 1;

    @Override
    public Optional<ResponseWriter> synchronizedHandleRequest(
            VaadinSession session, VaadinRequest request, VaadinResponse response, String body) throws IOException {
        UI ui = session.getService().findUI(request);
        try {
            return super.synchronizedHandleRequest(session, request, response, body);
        } finally {
            if (ui != null) {
                replace(ui, PackedText::pack);
            }
        }
    }

    @Override
    protected ServerRpcHandler createRpcHandler() {
        return new Unpacking();
    }

    private static void replace(UI ui, UnaryOperator<String> change) {
        UIInternals internals = ui.getInternals();
        String answer = internals.getLastRequestResponse();
        if (answer != null) { // as before the first one
            internals.setLastRequestResponse(change.apply(answer));
        }
    }

    /** Unpacks the kept answer for the one who asks for it once more. */
    private static final class Unpacking extends ServerRpcHandler {
        private static final long serialVersionUID = 1;

        @Override
        public void handleRpc(UI ui, String message, VaadinRequest request) throws InvalidUIDLSecurityKeyException {
            try {
                super.handleRpc(ui, message, request);
            } catch (ClientResentPayloadException resent) {
                replace(ui, PackedText::unpack);
                throw resent;
            }
        }
    }
}
