package vn.tinhso.web;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What this installation is.
 *
 * @param demonstration whether demonstration data, accounts and clients exist
 * @param province name shown first on every page
 * @param publicUrl address people reach it at, without a slash at the end: what QR codes on paper carry
 */
@ConfigurationProperties("tinhso")
public record PlatformSettings(
        @DefaultValue("true") boolean demonstration,
        @DefaultValue("Tỉnh Điện Biên") String province,
        @DefaultValue("http://localhost:8080") String publicUrl) {}
