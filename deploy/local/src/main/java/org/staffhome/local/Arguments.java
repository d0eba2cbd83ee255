package org.staffhome.local;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The words after a command: flags, options with a value, and the rest. */
final class Arguments {

    private static final Set<String> WITH_VALUE =
            Set.of("--home", "--cache", "--base-port", "--city", "--role", "--files-only");
    private static final Set<String> FLAGS =
            Set.of("--fresh", "--empty", "--json", "--list", "--all", "--no-follow", "--help");

    private final Set<String> flags = new HashSet<>();
    private final Map<String, String> values = new HashMap<>();
    private final List<String> rest = new ArrayList<>();

    private Arguments() {}

    static Arguments parse(List<String> words) {
        Arguments arguments = new Arguments();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            if (FLAGS.contains(word)) {
                arguments.flags.add(word);
            } else if (WITH_VALUE.contains(word)) {
                if (i + 1 == words.size()) {
                    throw new LocalException(word + " needs a value.");
                }
                arguments.values.put(word, words.get(++i));
            } else if (word.startsWith("--")) {
                throw new LocalException("There is no option " + word + ".");
            } else {
                arguments.rest.add(word);
            }
        }
        return arguments;
    }

    boolean has(String flag) {
        return flags.contains(flag);
    }

    Optional<String> value(String option) {
        return Optional.ofNullable(values.get(option));
    }

    /** The first word that is no option; the error says what it should be. */
    String only(String what) {
        if (rest.size() != 1) {
            throw new LocalException("Give one " + what + ".");
        }
        return rest.get(0);
    }
}
