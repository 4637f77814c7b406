package vn.tinhso.identity.signin;

import java.io.Serializable;

/** Where a session was opened, in coarse words. */
record SessionPlace(String device, String address) implements Serializable {}
