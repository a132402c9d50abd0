package com.aiqaramba.verification.architecture;

import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaCodeUnit;
import com.tngtech.archunit.core.domain.JavaField;
import com.tngtech.archunit.core.domain.JavaMember;
import com.tngtech.archunit.core.domain.JavaModifier;
import com.tngtech.archunit.core.domain.JavaType;
import com.tngtech.archunit.core.domain.ThrowsDeclaration;
import com.tngtech.archunit.lang.ArchCondition;
import com.tngtech.archunit.lang.ConditionEvents;
import com.tngtech.archunit.lang.SimpleConditionEvent;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** What a host sees of a type names only the JDK, JSpecify and aiqaramba: a library can then be changed or replaced. */
final class OwnTypesOnly extends ArchCondition<JavaClass> {
    private static final List<String> OWN = List.of("java.", "org.jspecify.", "com.aiqaramba.");

    private final Set<String> allowed;

    /**
     * The second argument names the types, or with a dot at the end the packages, that a host may have to hand over.
     */
    OwnTypesOnly(Set<String> allowed) {
        super("show only types of the JDK, of JSpecify and of aiqaramba");
        this.allowed = allowed;
    }

    @Override
    public void check(JavaClass type, ConditionEvents events) {
        if (!isSeen(type)) {
            return;
        }
        report(type, type.getName(), declaration(type), events);
        Stream.concat(type.getFields().stream(), type.getCodeUnits().stream())
                .filter(member -> isSeen(member.getModifiers()))
                .forEach(member -> report(type, member.getFullName(), signature(member), events));
    }

    private void report(JavaClass type, String where, Stream<? extends JavaType> types, ConditionEvents events) {
        types.map(JavaType::getAllInvolvedRawTypes)
                .flatMap(Set::stream)
                .map(JavaClass::getBaseComponentType)
                .filter(seen -> !isOwn(seen))
                .distinct()
                .forEach(seen -> events.add(SimpleConditionEvent.violated(type, where + " shows " + seen.getName())));
    }

    private static Stream<JavaType> declaration(JavaClass type) {
        return Stream.of(
                        type.getSuperclass().stream(), type.getInterfaces().stream(), type.getTypeParameters().stream())
                .flatMap(types -> types);
    }

    private static Stream<? extends JavaType> signature(JavaMember member) {
        if (member instanceof JavaField field) {
            return Stream.of(field.getType());
        }
        var unit = (JavaCodeUnit) member;
        return Stream.of(
                        Stream.of(unit.getReturnType()),
                        unit.getParameterTypes().stream(),
                        unit.getTypeParameters().stream(),
                        unit.getThrowsClause().stream().map(ThrowsDeclaration::getRawType))
                .flatMap(types -> types);
    }

    private boolean isOwn(JavaClass type) {
        String name = type.getName();
        return type.isPrimitive()
                || OWN.stream().anyMatch(name::startsWith)
                || allowed.contains(name)
                || allowed.contains(type.getPackageName() + ".");
    }

    private static boolean isSeen(JavaClass type) {
        return isSeen(type.getModifiers())
                && type.getEnclosingClass().map(OwnTypesOnly::isSeen).orElse(true);
    }

    private static boolean isSeen(Set<JavaModifier> modifiers) {
        return modifiers.contains(JavaModifier.PUBLIC) || modifiers.contains(JavaModifier.PROTECTED);
    }
}
