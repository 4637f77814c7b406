package vn.tinhso.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param demonstration whether demonstration data, accounts and clients exist
 * @param province name shown first on every page
 */
@ConfigurationProperties("tinhso")
public record PlatformSettings(
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("Tỉnh Điện Biên") String province) {}
