package vn.tinhso.dossiers;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Which forms are printed.
 *
 * @param forms the set of the circular in force, or the one before it while a province still uses up its routine
 */
@ConfigurationProperties("tinhso")
record FormSettings(@DefaultValue("TT03_2025") FormSet forms) {}
