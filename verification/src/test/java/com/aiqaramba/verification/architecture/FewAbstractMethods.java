package com.aiqaramba.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaMethod;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** What an implementer must write, inherited methods included, stays small. */
final class FewAbstractMethods extends ArchCondition<JavaClass> {
    private final int most;

    FewAbstractMethods(int most) {
        super("have at most " + most + " abstract methods");
        this.most = most;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        Set<String> methods = type.getAllMethods().stream()
                .filter(method -> method.getModifiers().contains(JavaModifier.ABSTRACT))
                .map(FewAbstractMethods::signature)
                .collect(Collectors.toCollection(TreeSet::new));
        if (methods.size() > most) {
            events.add(SimpleConditionEvent.violated(
                    type, type.getName() + " has " + methods.size() + " abstract methods: " + methods));
        }
    }

    private static String signature(JavaMethod method) {
        return method.getName()
                + method.getRawParameterTypes().stream().map(JavaClass::getName).toList();
    }
}
