package vn.tinhso.identity.scim;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.node.ArrayNode;
import tools.jackson.databind.node.ObjectNode;
import vn.tinhso.identity.scim.FilterReader.Target;

/** PATCH (RFC 7644, section 3.5.2) on the tree of a resource. */
final class Patches {

    private static final int MOST = 200;
    private static final Set<String> READ_ONLY = Set.of("id", "meta", "groups", "schemas");

    /** By name in lower case: as it is written. */
    private static final Map<String, String> NAMES = names(
            "externalId",
            "userName",
            "name",
            "displayName",
            "title",
            "active",
            "emails",
            "phoneNumbers",
            "members",
            "organization",
            "department",
            "soDinhDanh",
            "id",
            "meta",
            "groups",
            "schemas");

    private static final Set<String> MANY = Set.of("emails", "phoneNumbers", "members");

    private Patches() {}

    private enum Op {
        ADD,
        REPLACE,
        REMOVE
    }

    /** Applies all operations in order, or refuses with nothing done to what is kept. */
    static void apply(ObjectNode resource, JsonNode request) {
        var operations = Tree.get(request, "Operations");
        if (!operations.isArray() || operations.isEmpty() || operations.size() > MOST) {
            throw ScimRefused.invalid("invalidSyntax", "Cần 1 đến 200 Operations. / One to 200 Operations are needed.");
        }
        for (var operation : operations) {
            apply(resource, op(Tree.text(operation, "op")), Tree.text(operation, "path"), Tree.get(operation, "value"));
        }
    }

    private static Op op(String typed) {
        return switch (typed.toLowerCase(Locale.ROOT)) {
            case "add" -> Op.ADD;
            case "replace" -> Op.REPLACE;
            case "remove" -> Op.REMOVE;
            default -> throw ScimRefused.invalid("invalidSyntax", "op: add, replace, remove.");
        };
    }

    private static void apply(ObjectNode resource, Op op, String path, JsonNode value) {
        if (!path.isEmpty()) {
            at(resource, op, parsed(path), value);
            return;
        }
        if (op == Op.REMOVE) {
            throw ScimRefused.invalid("noTarget", "remove cần path. / remove needs a path.");
        }
        if (!value.isObject()) {
            throw ScimRefused.invalid(
                    "invalidSyntax", "Không có path thì value là đối tượng. / value must be an object.");
        }
        for (var entry : value.properties()) {
            if (isSchema(entry.getKey()) && entry.getValue().isObject()) {
                entry.getValue()
                        .properties()
                        .forEach(inner ->
                                at(resource, op, parsed(entry.getKey() + ":" + inner.getKey()), inner.getValue()));
            } else if (!READ_ONLY.contains(entry.getKey().toLowerCase(Locale.ROOT))) {
                at(resource, op, parsed(entry.getKey()), entry.getValue());
            }
        }
    }

    private static boolean isSchema(String name) {
        return name.equalsIgnoreCase(Scim.ENTERPRISE)
                || name.equalsIgnoreCase(Scim.OFFICIAL)
                || name.equalsIgnoreCase(Scim.USER);
    }

    private static Target parsed(String path) {
        try {
            return FilterReader.target(path);
        } catch (FilterReader.Unreadable wrong) {
            throw badPath();
        }
    }

    private static ScimRefused badPath() {
        return ScimRefused.invalid("invalidPath", "Không hiểu path. / The path is not understood.");
    }

    private static void at(ObjectNode resource, Op op, Target target, JsonNode value) {
        var path = target.path();
        var name = NAMES.get(path.name().toLowerCase(Locale.ROOT));
        if (name == null) {
            throw badPath();
        }
        if (READ_ONLY.contains(name)) {
            throw ScimRefused.invalid("mutability", name + ": readOnly");
        }
        var holder = holder(resource, path.urn());
        if (target.among() != null) {
            among(holder, name, new Change(op, path.part(), value), target.among());
        } else if (path.part() != null) {
            inside(object(holder, name), op, path.part(), value);
        } else {
            whole(holder, op, name, value);
        }
        Tree.prune(resource);
    }

    private record Change(Op op, @Nullable String part, JsonNode value) {}

    private static ObjectNode object(ObjectNode holder, String name) {
        return holder.path(name) instanceof ObjectNode there ? there : holder.putObject(name);
    }

    private static ArrayNode array(ObjectNode holder, String name) {
        return holder.path(name) instanceof ArrayNode there ? there : holder.putArray(name);
    }

    private static ObjectNode holder(ObjectNode resource, @Nullable String urn) {
        if (Tree.isCore(urn)) {
            return resource;
        }
        if (!isSchema(String.valueOf(urn))) {
            throw badPath();
        }
        var known = Scim.ENTERPRISE.equalsIgnoreCase(urn) ? Scim.ENTERPRISE : Scim.OFFICIAL;
        return resource.path(known) instanceof ObjectNode there ? there : resource.putObject(known);
    }

    private static void whole(ObjectNode holder, Op op, String name, JsonNode value) {
        if (op == Op.REMOVE && MANY.contains(name) && Tree.each(value).anyMatch(one -> one.has("value"))) {
            drop(array(holder, name), value);
        } else if (op == Op.REMOVE) {
            holder.remove(name);
        } else if (op == Op.ADD && MANY.contains(name)) {
            var all = array(holder, name);
            Tree.each(value).forEach(one -> addOnce(all, one));
        } else if (value.isMissingNode()) {
            throw ScimRefused.invalid("invalidValue", "Thiếu value. / value is missing.");
        } else if (name.equals("name") && value.isObject() && holder.path(name) instanceof ObjectNode there) {
            value.properties().forEach(part -> inside(there, op, part.getKey(), part.getValue()));
        } else {
            holder.set(name, value);
            // The name of a person is one, whichever attribute says it.
            alike(holder, name, value);
        }
    }

    private static void alike(ObjectNode holder, String name, JsonNode value) {
        if (name.equals("displayName") && value.isString()) {
            holder.putObject("name").put("formatted", value.asString());
        }
    }

    private static void inside(ObjectNode object, Op op, String part, JsonNode value) {
        var name = Tree.name(object, part).orElse(part);
        if (op == Op.REMOVE) {
            object.remove(name);
        } else {
            object.set(name, value);
            if (!name.equals("formatted") && name.endsWith("Name")) {
                object.remove("formatted");
            }
        }
    }

    /** About those of several values that match. */
    private static void among(ObjectNode holder, String name, Change change, ScimFilter filter) {
        var all = array(holder, name);
        var meant = new ArrayList<Integer>();
        for (var i = 0; i < all.size(); i++) {
            if (Filters.matches(all.path(i), filter, true)) {
                meant.add(i);
            }
        }
        if (meant.isEmpty() && change.op() != Op.REMOVE) {
            meant.add(all.size());
            all.add(begun(all.objectNode(), filter));
        }
        for (var index : meant.reversed()) {
            if (change.part() != null && all.path(index) instanceof ObjectNode one) {
                inside(one, change.op(), change.part(), change.value());
            } else if (change.op() == Op.REMOVE) {
                all.remove(index);
            } else if (change.value() instanceof ObjectNode parts && all.path(index) instanceof ObjectNode one) {
                one.setAll(parts);
            }
        }
    }

    /** Who sets the mail of type «work» where there is none means one of that type. */
    private static ObjectNode begun(ObjectNode empty, ScimFilter filter) {
        if (filter instanceof ScimFilter.Compare equal && equal.operator() == ScimFilter.Operator.EQ) {
            return empty.set(equal.path().last(), equal.value());
        }
        throw ScimRefused.invalid("noTarget", "Không có giá trị nào như path nêu. / Nothing matches the path.");
    }

    private static void addOnce(ArrayNode all, JsonNode one) {
        var value = one.isString() ? all.objectNode().put("value", one.asString()) : one;
        if (all.valueStream()
                .noneMatch(known -> Tree.text(known, "value").equalsIgnoreCase(Tree.text(value, "value")))) {
            all.add(value);
            if (Tree.get(value, "primary").asBoolean(false)) {
                for (var i = 0; i < all.size() - 1; i++) {
                    ((ObjectNode) all.path(i)).remove("primary");
                }
            }
        }
    }

    private static void drop(ArrayNode all, JsonNode values) {
        var gone = Tree.each(values).map(one -> Tree.text(one, "value")).toList();
        for (var i = all.size() - 1; i >= 0; i--) {
            if (gone.contains(Tree.text(all.path(i), "value"))) {
                all.remove(i);
            }
        }
    }

    private static Map<String, String> names(String... names) {
        var all = new TreeMap<String, String>();
        List.of(names).forEach(name -> all.put(name.toLowerCase(Locale.ROOT), name));
        return all;
    }
}
