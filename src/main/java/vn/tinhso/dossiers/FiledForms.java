package vn.tinhso.dossiers;

import org.springframework.stereotype.Component;
import vn.tinhso.procedures.ElectronicForm;
import vn.tinhso.procedures.Procedures;
import vn.tinhso.shared.Moments;

/**
 * Tờ khai of a dossier as it was asked: by the version it was filed under and on the day it was filed. A commune that ended
 * since still has its name, and nobody grows too old for what was asked for in time.
 */
@Component
public class FiledForms {

    private final Procedures procedures;

    FiledForms(Procedures procedures) {
        this.procedures = procedures;
    }

    public ElectronicForm of(Dossier dossier) {
        var version = procedures.version(dossier.procedure().versionId());
        return procedures.form(version, Moments.day(dossier.timing().filed()));
    }
}
