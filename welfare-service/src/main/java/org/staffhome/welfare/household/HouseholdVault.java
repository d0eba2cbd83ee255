package org.staffhome.welfare.household;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.UUID;
import org.staffhome.platform.crypto.BlindIndex;
import org.staffhome.platform.crypto.FieldCipher;
import org.staffhome.platform.crypto.FieldRef;
import org.staffhome.welfare.tier.Circumstances;
import org.staffhome.welfare.tier.TierDecision;

/** Seals and opens what is sensitive in a dossier. What it opens is to be masked, or shown for a recorded purpose. */
@ApplicationScoped
public class HouseholdVault {

    private static final String PERSON = "household_person";
    private static final String INDEX_PURPOSE = "household.id-number";

    private final FieldCipher cipher;
    private final BlindIndex index;
    private final ObjectMapper json;

    HouseholdVault(FieldCipher cipher, BlindIndex index, ObjectMapper json) {
        this.cipher = cipher;
        this.index = index;
        this.json = json;
    }

    public HouseholdPerson.Sealed seal(
            UUID personId, String name, IdNumber number, String health, long annualIncomeFen) {
        String idNumber = number == null ? null : number.value();
        return new HouseholdPerson.Sealed(
                cipher.seal(name, person("name_sealed", personId)),
                cipher.seal(idNumber, person("id_number_sealed", personId)),
                indexOf(number),
                cipher.seal(health, person("health_sealed", personId)),
                sealIncome(personId, annualIncomeFen));
    }

    public String sealIncome(UUID personId, long annualIncomeFen) {
        return cipher.seal(Long.toString(annualIncomeFen), person("income_sealed", personId));
    }

    /** The blind index of an identity number, the same for the same person in every dossier. */
    String indexOf(IdNumber number) {
        return number == null ? null : index.of(INDEX_PURPOSE, number.value());
    }

    public String name(HouseholdPerson person) {
        return name(person.id(), person.sealed().name());
    }

    String name(UUID personId, String sealed) {
        return cipher.open(sealed, person("name_sealed", personId));
    }

    public String idNumber(HouseholdPerson person) {
        return cipher.open(person.sealed().idNumber(), person("id_number_sealed", person.id()));
    }

    public String health(HouseholdPerson person) {
        return cipher.open(person.sealed().health(), person("health_sealed", person.id()));
    }

    public long annualIncomeFen(HouseholdPerson person) {
        return Long.parseLong(cipher.open(person.sealed().income(), person("income_sealed", person.id())));
    }

    public String sealCircumstances(UUID householdId, Circumstances known) {
        return cipher.seal(write(known), FieldRef.of("household", "circumstances_sealed", householdId));
    }

    public Circumstances circumstances(Household household) {
        return read(
                cipher.open(
                        household.sealedCircumstances(),
                        FieldRef.of("household", "circumstances_sealed", household.id())),
                Circumstances.class);
    }

    public String sealInputs(UUID sheetId, Circumstances known) {
        return cipher.seal(write(known), sheet("inputs_sealed", sheetId));
    }

    public Circumstances inputs(UUID sheetId, String sealed) {
        return read(cipher.open(sealed, sheet("inputs_sealed", sheetId)), Circumstances.class);
    }

    public String sealResult(UUID sheetId, TierDecision decision) {
        return cipher.seal(write(decision), sheet("result_sealed", sheetId));
    }

    public TierDecision result(UUID sheetId, String sealed) {
        return read(cipher.open(sealed, sheet("result_sealed", sheetId)), TierDecision.class);
    }

    private static FieldRef person(String column, UUID id) {
        return FieldRef.of(PERSON, column, id);
    }

    private static FieldRef sheet(String column, UUID id) {
        return FieldRef.of("decision_sheet", column, id);
    }

    private String write(Object value) {
        try {
            return json.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass().getSimpleName() + " is no JSON", e);
        }
    }

    private <T> T read(String text, Class<T> type) {
        try {
            return json.readValue(text, type);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException("sealed " + type.getSimpleName() + " is no JSON", e);
        }
    }
}
