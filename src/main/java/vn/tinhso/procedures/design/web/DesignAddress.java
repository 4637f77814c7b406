package vn.tinhso.procedures.design.web;

import java.util.UUID;
import vn.tinhso.procedures.design.PartAddress;
import vn.tinhso.procedures.design.PartOutline;

/** Addresses of the pages where procedures are written. */
final class DesignAddress {

    static final String ROOT = "/soan-thu-tuc";

    private DesignAddress() {}

    static String draft(UUID id) {
        return ROOT + "/" + id;
    }

    static String part(UUID id, PartOutline part) {
        return draft(id) + "/phan/" + part.path();
    }

    static String item(UUID id, PartOutline part, PartAddress address) {
        var item = part(id, part) + (part.isList() ? "/" + address.index() : "");
        return address.isChild() ? item + "/" + address.child() : item;
    }

    static String paper(UUID id, String name) {
        return draft(id) + "/giay/" + name;
    }
}
