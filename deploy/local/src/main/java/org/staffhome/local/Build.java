package org.staffhome.local;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Builds those applications whose sources are newer than what was built from them. */
final class Build {

    private static final Set<String> NO_SOURCES = Set.of("target", "node_modules", "test", "testkit");
    private static final List<String> SHARED = List.of("pom.xml", "platform", "contracts");

    private final Settings settings;
    private final Terminal terminal;

    Build(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
    }

    /** Brings these modules up to date. */
    void run(List<String> modules) {
        FileTime shared = newest(SHARED);
        List<String> stale = new ArrayList<>();
        for (String module : modules) {
            FileTime built = built(module);
            if (built.compareTo(shared) < 0 || built.compareTo(newest(List.of(module))) < 0) {
                stale.add(module);
            }
        }
        if (stale.isEmpty()) {
            return;
        }
        terminal.say("Building " + String.join(", ", stale));
        new Command(settings.repository(), settings.log("build"))
                .run(
                        "The build failed",
                        List.of(
                                "mvn",
                                "--batch-mode",
                                "--no-transfer-progress",
                                "--projects",
                                String.join(",", stale),
                                "--also-make",
                                "-Dmaven.test.skip=true",
                                "-Dspotless.check.skip=true",
                                "package"));
        stale.forEach(this::stamp);
    }

    private FileTime built(String module) {
        Path application = settings.repository().resolve(module).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(application)) {
            return FileTime.fromMillis(0);
        }
        FileTime jar = modified(application);
        Path stamp = stampFile(module);
        if (Files.exists(stamp) && modified(stamp).compareTo(jar) > 0) {
            return modified(stamp);
        }
        return jar;
    }

    /** Remembers the build, because the build of an unchanged application does not touch its files. */
    private void stamp(String module) {
        try {
            Files.writeString(stampFile(module), "");
        } catch (IOException e) {
            throw new LocalException("Cannot write " + stampFile(module) + ".", e);
        }
    }

    private Path stampFile(String module) {
        return settings.repository().resolve(module).resolve("target/built-by-launcher");
    }

    private FileTime newest(List<String> sources) {
        NewestFile newest = new NewestFile();
        for (String source : sources) {
            try {
                Files.walkFileTree(settings.repository().resolve(source), newest);
            } catch (IOException e) {
                throw new LocalException("Cannot read the sources in " + source + ": " + e.getMessage(), e);
            }
        }
        return newest.time;
    }

    private static FileTime modified(Path file) {
        try {
            return Files.getLastModifiedTime(file);
        } catch (IOException e) {
            throw new LocalException("Cannot read " + file + ".", e);
        }
    }

    /** The time of the youngest source. */
    private static final class NewestFile extends SimpleFileVisitor<Path> {
        private FileTime time = FileTime.fromMillis(0);

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) {
            return NO_SOURCES.contains(folder.getFileName().toString())
                    ? FileVisitResult.SKIP_SUBTREE
                    : FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) {
            if (attributes.lastModifiedTime().compareTo(time) > 0) {
                time = attributes.lastModifiedTime();
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
