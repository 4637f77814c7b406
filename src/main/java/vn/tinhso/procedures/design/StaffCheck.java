package vn.tinhso.procedures.design;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import vn.tinhso.identity.Accounts;
import vn.tinhso.identity.Role;
import vn.tinhso.organisations.Agency;
import vn.tinhso.organisations.Organisations;
import vn.tinhso.procedures.DecidingAgencies;
import vn.tinhso.procedures.Problem;
import vn.tinhso.procedures.Problem.Part;
import vn.tinhso.procedures.Problem.Severity;
import vn.tinhso.procedures.Procedure;
import vn.tinhso.procedures.Procedure.HandlingSystem;
import vn.tinhso.procedures.Procedure.Level;

/** Whether every role of the process is held by somebody at every agency that will decide. */
@Component
class StaffCheck {

    private final Organisations organisations;
    private final DecidingAgencies deciding;
    private final Accounts accounts;

    StaffCheck(Organisations organisations, DecidingAgencies deciding, Accounts accounts) {
        this.organisations = organisations;
        this.deciding = deciding;
        this.accounts = accounts;
    }

    List<Problem> with(List<Problem> found, Procedure procedure) {
        if (procedure.handlingSystem() != HandlingSystem.PROVINCE) {
            return found;
        }
        var all = new ArrayList<>(found);
        Stream.of(procedure.handling().receiving(), procedure.handling().supporting())
                .flatMap(List::stream)
                .filter(id -> organisations.find(id).isEmpty())
                .forEach(id -> all.add(error(Part.AGENCIES, "Không có cơ quan mang mã «" + id + "».")));
        procedure.consultations().stream()
                .filter(one -> organisations.find(one.agency()).isEmpty())
                .forEach(one -> all.add(error(Part.CONSULTATIONS, "Không có cơ quan mang mã «" + one.agency() + "».")));
        var agencies = procedure.handling();
        agencies.competent().stream()
                .filter(id -> deciding.existing(id).isEmpty())
                .forEach(id -> all.add(error(Part.AGENCIES, "Không có cơ quan mang mã «" + id + "».")));
        if (agencies.competent().isEmpty() && needsDepartment(procedure)) {
            all.add(error(
                    Part.AGENCIES,
                    "Chưa sở nào phụ trách lĩnh vực «" + procedure.field().name() + "»: nêu rõ cơ quan giải quyết."));
        }
        var here = deciding.of(procedure);
        need(here, Role.SPECIALIST, all);
        need(here, Role.LEADER, all);
        return List.copyOf(all);
    }

    private boolean needsDepartment(Procedure procedure) {
        return procedure.levels().contains(Level.PROVINCE)
                && organisations.competentFor(procedure.field().code()).isEmpty();
    }

    private void need(List<Agency> agencies, Role role, List<Problem> all) {
        var held = accounts.agenciesWith(role);
        var without = agencies.stream()
                .filter(agency -> !held.contains(agency.id()))
                .map(Agency::name)
                .toList();
        if (!without.isEmpty()) {
            var rest = without.size() > 3 ? " và " + (without.size() - 3) + " cơ quan khác" : "";
            all.add(error(
                    Part.STEPS,
                    "Không ai giữ vai trò «" + role.label() + "» tại "
                            + String.join(", ", without.subList(0, Math.min(3, without.size()))) + rest + "."));
        }
    }

    private static Problem error(Part part, String sentence) {
        return new Problem(Severity.ERROR, part, null, sentence);
    }
}
