package com.aiqaramba.core.internal.answer;

import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import java.util.Optional;

/** Derives the JSON Schema of a record, in the order of its components, so that a prompt stays the same. */
final class AnswerSchema {
    private AnswerSchema() {}

    static String of(Class<?> type) {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        AnswerForm.JSON, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule())
                .with(
                        Option.FORBIDDEN_ADDITIONAL_PROPERTIES_BY_DEFAULT,
                        Option.INLINE_ALL_SCHEMAS,
                        Option.EXTRA_OPEN_API_FORMAT_VALUES)
                .without(Option.SCHEMA_VERSION_INDICATOR);
        config.forTypesInGeneral().withPropertySorter((unusedOne, unusedOther) -> 0);
        config.forFields()
                .withRequiredCheck(component -> true)
                .withNullableCheck(
                        component -> component.getRawMember().getType().equals(Optional.class));
        return new SchemaGenerator(config.build()).generateSchema(type).toString();
    }
}
