package vn.tinhso.audit;

/**
 * What an entry vouches for: a record outside the log, as it stood when the entry was written.
 *
 * @param kind whose records these are, see {@link vn.tinhso.audit.spi.Recorded}
 * @param key which of them; one entry vouches for a record, not two
 */
public record RecordDigest(String kind, String key, Digest digest) {}
