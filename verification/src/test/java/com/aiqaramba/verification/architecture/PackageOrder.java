package com.aiqaramba.verification.architecture;

import com.tngtech.archunit.core.domain.Dependency;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Comparator;
import java.util.List;

/** Each package may use only those before it. The module's own root package comes after all of them. */
final class PackageOrder extends ArchCondition<JavaClass> {
    private static final int UNKNOWN = -1;

    private final String root;
    private final List<String> order;

    PackageOrder(String root, List<String> order) {
        super("use only packages that come before its own in " + order);
        this.root = root;
        this.order = order;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        int own = rank(type);
        if (own == UNKNOWN) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " is in a package that has no place in the order " + order));
            return;
        }
        for (Dependency dependency : type.getDirectDependenciesFromSelf()) {
            JavaClass target = dependency.getTargetClass().getBaseComponentType();
            if (Modules.isInside(target.getPackageName(), root) && rank(target) > own) {
                events.add(SimpleConditionEvent.violated(type, dependency.getDescription()));
            }
        }
    }

    private int rank(JavaClass type) {
        if (type.getPackageName().equals(root)) {
            return order.size();
        }
        String below = type.getPackageName().substring(root.length() + 1);
        return order.stream()
                .filter(place -> Modules.isInside(below, place))
                .max(Comparator.comparingInt(String::length)) // a package that has a place of its own in a wider one
                .map(order::indexOf)
                .orElse(UNKNOWN);
    }
}
