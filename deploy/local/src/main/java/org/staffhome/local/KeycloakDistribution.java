package org.staffhome.local;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Properties;
import java.util.zip.GZIPInputStream;
import org.staffhome.servers.Folders;
import org.staffhome.servers.TarArchive;

/**
 * Keycloak's programs: resolved by Maven, unpacked and built for PostgreSQL once in the cache folder, then linked into each data
 * folder.
 */
final class KeycloakDistribution {

    private static final String COPY = "org.apache.maven.plugins:maven-dependency-plugin:3.9.0:copy";

    private final Settings settings;
    private final Terminal terminal;
    private final String version;

    KeycloakDistribution(Settings settings, Terminal terminal) {
        this.settings = settings;
        this.terminal = terminal;
        this.version = version();
    }

    /** Makes sure that the cache has a built distribution. */
    void prepare() {
        Path built = built();
        if (Files.isDirectory(built)) {
            return;
        }
        Folders.ownerOnly(settings.cache());
        try {
            Path work = Files.createTempDirectory(settings.cache(), "keycloak-unpacking-");
            terminal.say("Fetching Keycloak " + version + " (176 MB, only once)");
            new Command(settings.repository(), settings.log("keycloak-build"))
                    .run(
                            "Maven could not fetch Keycloak",
                            List.of(
                                    "mvn",
                                    "--batch-mode",
                                    "--no-transfer-progress",
                                    "--quiet",
                                    COPY,
                                    "-Dartifact=org.keycloak:keycloak-quarkus-dist:" + version + ":tar.gz",
                                    "-DoutputDirectory=" + work));
            unpack(work.resolve("keycloak-quarkus-dist-" + version + ".tar.gz"), work);
            Path home = work.resolve("keycloak-" + version);
            terminal.say("Building Keycloak for PostgreSQL (only once, about half a minute)");
            new Command(settings.repository(), settings.log("keycloak-build"))
                    .run(
                            "Keycloak's build failed",
                            List.of(home.resolve("bin/kc.sh").toString(), "build", "--db=postgres"));
            Files.move(home, built, StandardCopyOption.ATOMIC_MOVE);
            Folders.delete(work);
        } catch (IOException e) {
            throw new LocalException("Cannot prepare Keycloak under " + settings.cache() + ".", e);
        }
    }

    /** Puts the programs into a data folder, unless they are there; the content is shared with the cache where it can be. */
    void copyTo(Path folder) {
        Path marker = folder.resolve("built-" + version);
        if (Files.exists(marker)) {
            return;
        }
        prepare();
        Folders.delete(folder);
        try {
            Files.walkFileTree(built(), new LinkingCopy(built(), folder));
            Files.createFile(marker);
        } catch (IOException e) {
            throw new LocalException("Cannot copy Keycloak to " + folder + ".", e);
        }
    }

    /** The version that the Maven build names and filters into this resource. */
    private static String version() {
        Properties versions = new Properties();
        try (InputStream in = KeycloakDistribution.class.getResourceAsStream("versions.properties")) {
            versions.load(in);
            return versions.getProperty("keycloak");
        } catch (IOException e) {
            throw new IllegalStateException("versions.properties is broken", e);
        }
    }

    private Path built() {
        return settings.cache().resolve("keycloak-" + version + "-postgres");
    }

    private static void unpack(Path archive, Path folder) throws IOException {
        try (InputStream in = new GZIPInputStream(new BufferedInputStream(Files.newInputStream(archive)))) {
            TarArchive.unpack(in, folder);
        }
    }

    /** Copies a folder by hard links, which take no space; by content where links are not possible. */
    private static final class LinkingCopy extends SimpleFileVisitor<Path> {
        private final Path from;
        private final Path to;

        LinkingCopy(Path from, Path to) {
            this.from = from;
            this.to = to;
        }

        @Override
        public FileVisitResult preVisitDirectory(Path folder, BasicFileAttributes attributes) throws IOException {
            Files.createDirectories(to.resolve(from.relativize(folder)));
            return FileVisitResult.CONTINUE;
        }

        @Override
        public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
            Path target = to.resolve(from.relativize(file));
            try {
                Files.createLink(target, file);
            } catch (IOException | UnsupportedOperationException otherFileSystem) {
                Files.copy(file, target, StandardCopyOption.COPY_ATTRIBUTES);
            }
            return FileVisitResult.CONTINUE;
        }
    }
}
