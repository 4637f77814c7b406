package vn.tinhso.files;

/**
 * Tệp người dùng gửi lên: what somebody sent us, not yet trusted.
 *
 * @param name the name it had on their device; only shown, never believed
 * @param content all its bytes
 */
public record Upload(String name, byte[] content) {

    @Override
    public String toString() {
        return "Upload[" + content.length + " bytes]";
    }
}
