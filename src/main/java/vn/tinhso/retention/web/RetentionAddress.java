package vn.tinhso.retention.web;

import java.util.UUID;

/** Addresses of the pages of retention. */
final class RetentionAddress {

    static final String ROOT = "/quan-tri/luu-giu";
    static final String CLASSES = ROOT + "/loai";
    static final String HOLDS = ROOT + "/tam-dung";
    static final String WAVES = ROOT + "/dot";

    private RetentionAddress() {}

    static String of(UUID wave) {
        return WAVES + "/" + wave;
    }
}
