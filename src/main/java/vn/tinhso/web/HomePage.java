package vn.tinhso.web;

import gg.jte.Content;
import java.util.List;

/** The front page: what the modules have to say, in their order. */
public record HomePage(List<Content> cards) {}
