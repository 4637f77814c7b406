package vn.tinhso.procedures;

/** Who prepared a version and who published it: two people, named as the record keeps them. */
public record Publication(String preparedBy, String publishedBy) {}
