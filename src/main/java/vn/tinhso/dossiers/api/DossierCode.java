package vn.tinhso.dossiers.api;

import io.swagger.v3.oas.annotations.Parameter;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/** The dossier's code in an address. */
@Target(ElementType.PARAMETER)
@Retention(RetentionPolicy.RUNTIME)
@Parameter(description = "Mã hồ sơ. / Code of the dossier.", example = "H18.101-261122-0001")
@interface DossierCode {}
