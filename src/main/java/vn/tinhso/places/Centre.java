package vn.tinhso.places;

/** Tâm của một đơn vị, WGS 84, as good as a map pin. */
public record Centre(double latitude, double longitude) {}
