package vn.tinhso.audit.web;

import java.util.UUID;

/** Addresses of the pages of the log. */
final class LogAddress {

    static final String ROOT = "/nhat-ky";
    static final String VERIFICATION = ROOT + "/kiem-chung";
    static final String SEALS = ROOT + "/niem-phong";

    private LogAddress() {}

    static String of(UUID verification) {
        return VERIFICATION + "/" + verification;
    }

    static String seal(int number) {
        return SEALS + "/" + number;
    }
}
