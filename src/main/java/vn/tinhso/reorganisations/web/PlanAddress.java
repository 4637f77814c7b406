package vn.tinhso.reorganisations.web;

import java.util.UUID;

/** Addresses of the pages of reorganisations. */
final class PlanAddress {

    static final String ROOT = "/to-chuc/sap-xep";

    private PlanAddress() {}

    static String of(UUID plan) {
        return ROOT + "/" + plan;
    }

    static String redirect(UUID plan) {
        return "redirect:" + of(plan);
    }

    static String things(UUID plan, String kind) {
        return of(plan) + "/danh-sach?loai=" + kind;
    }
}
