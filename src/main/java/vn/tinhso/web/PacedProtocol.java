package vn.tinhso.web;

import org.apache.coyote.http11.Http11NioProtocol;

/** HTTP that is not waited for endlessly. Public because the server makes it by its name. */
public final class PacedProtocol extends Http11NioProtocol {

    public PacedProtocol() {
        super(new PacedEndpoint());
    }
}
