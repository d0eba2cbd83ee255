package org.staffhome.platform.openapi;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.eclipse.microprofile.openapi.OASFactory;
import org.eclipse.microprofile.openapi.models.media.Schema.SchemaType;
import org.eclipse.microprofile.openapi.models.parameters.Parameter;

/** Parameters that many operations have: ids in addresses, the version of an object, the key of a repeatable request. */
final class Parameters {
    private static final String VERSION = "If-Match";

    private Parameters() {}

    /** Describes a parameter that says nothing of itself, and gives it an example. */
    static void complete(Parameter parameter, String address, Examples examples) {
        if (VERSION.equals(parameter.getName())) {
            if (parameter.getDescription() == null) {
                parameter.setDescription("ETag of the version that was read (版本号)");
            }
            if (parameter.getExample() == null) {
                parameter.setExample("\"3\"");
            }
        }
        if (parameter.getIn() == Parameter.In.PATH && parameter.getDescription() == null) {
            parameter.setDescription("Id within " + collection(parameter.getName(), address) + " (编号)");
        }
        if (parameter.getExample() == null && parameter.getExamples() == null && parameter.getSchema() != null) {
            parameter.setExample(examples.of(parameter.getSchema()));
        }
    }

    /** The word before the parameter in the address, which is the plural of what it names. */
    private static String collection(String name, String address) {
        Matcher before =
                Pattern.compile("([^/]+)/\\{" + Pattern.quote(name) + "}").matcher(address);
        return before.find() ? before.group(1) : address;
    }

    static Parameter idempotencyKey() {
        return OASFactory.createParameter()
                .name("Idempotency-Key")
                .in(Parameter.In.HEADER)
                .required(false)
                .description("8 to 128 visible ASCII characters of the caller's choice; the same key and body give the"
                        + " same answer and no second effect (幂等键)")
                .schema(OASFactory.createSchema()
                        .addType(SchemaType.STRING)
                        .minLength(8)
                        .maxLength(128)
                        .pattern("^[!-~]*$"))
                .example("0f8fad5b-d9cb-469f-a165-70867728950e");
    }
}
