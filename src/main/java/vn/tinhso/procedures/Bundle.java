package vn.tinhso.procedures;

import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

/**
 * Everything one version of a procedure consists of.
 *
 * @param papers paper templates (XHTML with {@code {{places}}}) by name
 * @param files blank forms to fill in: name → id in the store of files
 */
public record Bundle(Procedure procedure, Map<String, String> papers, Map<String, UUID> files) {

    public Bundle {
        papers = Map.copyOf(papers == null ? Map.of() : papers);
        files = Map.copyOf(files == null ? Map.of() : files);
    }

    public Bundle with(Procedure changed) {
        return new Bundle(changed, papers, files);
    }

    public Bundle withPaper(String name, String body) {
        var all = new TreeMap<>(papers);
        all.put(name, body);
        return new Bundle(procedure, all, files);
    }

    public Bundle withoutPaper(String name) {
        var all = new TreeMap<>(papers);
        all.remove(name);
        return new Bundle(procedure, all, files);
    }

    public Bundle withFile(String name, UUID file) {
        var all = new TreeMap<>(files);
        all.put(name, file);
        return new Bundle(procedure, papers, all);
    }

    public Bundle withoutFile(String name) {
        var all = new TreeMap<>(files);
        all.remove(name);
        return new Bundle(procedure, papers, all);
    }
}
