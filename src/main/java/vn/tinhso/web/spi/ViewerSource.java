package vn.tinhso.web.spi;

/** Tells the frame who is looking; implemented by {@code identity}. */
public interface ViewerSource {

    Viewer current();
}
