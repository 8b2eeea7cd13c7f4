import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.concurrent.TimeUnit;
import java.util.jar.JarFile;
import java.util.stream.Stream;

/**
 * Builds the installer of the operating system it runs on: a runtime of JDK and JavaFX modules made
 * with jlink, the application's jars beside it, an AOT cache trained with that very runtime, and
 * jpackage around it all. Run by {@code mvn -Pinstaller verify}.
 *
 * <p>One Java file instead of a script per system, so that all three installers are made the same
 * way.
 */
public final class BuildInstaller {
    private static final String MAIN_CLASS = "strongly.console.app.Main";

    /** What jdeps finds in the jars, and what is only reached by reflection or service loading. */
    private static final String MODULES =
            "java.base,java.logging,java.management,java.naming,java.net.http,java.sql,java.xml,"
                    + "jdk.crypto.ec,jdk.httpserver,jdk.localedata,jdk.unsupported,jdk.zipfs,"
                    + "javafx.base,javafx.graphics,javafx.controls";

    /**
     * Small heap that gives memory back, compact headers, and large arrays (log lines) that are not
     * copied by the collector: measured, see CONTRIBUTING.md.
     */
    private static final List<String> JVM_OPTIONS =
            List.of(
                    "-XX:+UseSerialGC",
                    "-XX:+UseCompactObjectHeaders",
                    "-XX:TieredStopAtLevel=1",
                    "-Xms16m",
                    "-Xmx2g",
                    "-XX:MinHeapFreeRatio=10",
                    "-XX:MaxHeapFreeRatio=20",
                    "-XX:PretenureSizeThreshold=500k",
                    "--enable-native-access=javafx.graphics,ALL-UNNAMED",
                    "--add-exports=javafx.controls/com.sun.javafx.scene.control.behavior=ALL-UNNAMED",
                    "--add-exports=javafx.controls/com.sun.javafx.scene.control.inputmap=ALL-UNNAMED",
                    "--add-exports=javafx.base/com.sun.javafx.event=ALL-UNNAMED",
                    "--add-exports=javafx.graphics/com.sun.glass.ui=ALL-UNNAMED",
                    "--add-exports=javafx.graphics/com.sun.javafx.tk=ALL-UNNAMED",
                    "--add-opens=javafx.graphics/com.sun.javafx.tk.quantum=ALL-UNNAMED",
                    "--add-opens=javafx.controls/javafx.scene.control.skin=ALL-UNNAMED");

    private final Path project;
    private final Path work;
    private final String version;
    private final Os os;

    private enum Os {
        LINUX,
        MACOS,
        WINDOWS;

        static Os current() {
            String name = System.getProperty("os.name").toLowerCase(Locale.ROOT);
            return name.contains("win") ? WINDOWS : name.contains("mac") ? MACOS : LINUX;
        }
    }

    private BuildInstaller(Path project, String version) {
        this.project = project;
        this.work = project.resolve("target/installer");
        // jpackage takes numbers only
        this.version = version.replaceAll("-.*", "");
        this.os = Os.current();
    }

    public static void main(String[] args) throws Exception {
        new BuildInstaller(Path.of(args[0]).toAbsolutePath(), args[1]).build();
    }

    private void build() throws Exception {
        Path jars = work.resolve("jars");
        Path javafx = work.resolve("javafx");
        deleteTree(javafx);
        Files.createDirectories(javafx);
        moveJavaFx(jars, javafx);
        Path runtime = work.resolve("runtime");
        deleteTree(runtime);
        link(javafx, runtime);
        Path image = work.resolve("image");
        deleteTree(image);
        appImage(jars, runtime, image);
        train(image);
        Path result = project.resolve("target/dist");
        Files.createDirectories(result);
        pack(image, result);
        try (Stream<Path> made = Files.list(result)) {
            made.forEach(file -> System.out.println("Installer: " + file));
        }
    }

    /** JavaFX goes into the runtime as modules; everything else stays on the class path. */
    private static void moveJavaFx(Path jars, Path javafx) throws IOException {
        for (Path jar : list(jars)) {
            String name = jar.getFileName().toString();
            if (name.startsWith("javafx-")) {
                // the jar without classifier is an empty stand-in for other platforms
                boolean empty = !name.matches(".*-(linux|mac|win)[^/]*\\.jar");
                if (empty) {
                    Files.delete(jar);
                } else {
                    Files.move(jar, javafx.resolve(name), StandardCopyOption.REPLACE_EXISTING);
                }
            }
        }
    }

    private void link(Path javafx, Path runtime) throws Exception {
        run(
                tool("jlink"),
                "--module-path",
                javafx.toString(),
                "--add-modules",
                MODULES,
                "--include-locales=en",
                "--strip-debug",
                "--no-header-files",
                "--no-man-pages",
                "--generate-cds-archive",
                "--output",
                runtime.toString());
        Path libraries = os == Os.WINDOWS ? runtime.resolve("bin") : runtime.resolve("lib");
        for (Path jar : list(javafx)) {
            extractLibraries(jar, libraries);
        }
    }

    /**
     * Native libraries beside the JDK's, so that none is unpacked into the user's home at start.
     */
    private static void extractLibraries(Path jar, Path target) throws IOException {
        try (JarFile file = new JarFile(jar.toFile())) {
            for (var entry : file.stream().toList()) {
                if (entry.getName().matches("[^/]+\\.(so|dylib|dll)")) {
                    try (InputStream in = file.getInputStream(entry)) {
                        Files.copy(
                                in,
                                target.resolve(entry.getName()),
                                StandardCopyOption.REPLACE_EXISTING);
                    }
                }
            }
        }
    }

    private void appImage(Path jars, Path runtime, Path image) throws Exception {
        List<String> command =
                new ArrayList<>(
                        List.of(
                                tool("jpackage"),
                                "--type",
                                "app-image",
                                "--name",
                                os == Os.LINUX ? "strongly-console" : "Strongly Console",
                                "--app-version",
                                version,
                                "--vendor",
                                "Strongly",
                                "--description",
                                "Operate the apps of a Strongly platform instance",
                                "--input",
                                jars.toString(),
                                "--main-jar",
                                mainJar(jars),
                                "--main-class",
                                MAIN_CLASS,
                                "--runtime-image",
                                runtime.toString(),
                                "--icon",
                                icon().toString(),
                                "--dest",
                                image.toString()));
        for (String option : JVM_OPTIONS) {
            command.add("--java-options");
            command.add(option);
        }
        command.add("--java-options");
        command.add("-XX:AOTCache=$APPDIR/strongly-console.aot");
        run(command.toArray(String[]::new));
    }

    /**
     * Walks the console's screens once, without a display, to record which classes the start needs.
     * The cache belongs to this runtime and these jars; it stays valid wherever the image is
     * installed.
     */
    private void train(Path image) throws Exception {
        Path app = appDirectory(image);
        Path cache = app.resolve("strongly-console.aot");
        Path data = Files.createTempDirectory("console-training");
        Path java = runtimeOf(image).resolve(os == Os.WINDOWS ? "bin/java.exe" : "bin/java");
        List<String> command = new ArrayList<>(List.of(java.toString()));
        command.addAll(JVM_OPTIONS);
        command.addAll(
                List.of(
                        "-XX:AOTCacheOutput=" + cache,
                        "-Dglass.platform=Headless",
                        "-Dprism.order=sw",
                        "-Dstrongly.console.walk=true",
                        "-cp",
                        classPath(app),
                        MAIN_CLASS,
                        "--sandbox",
                        "--data-dir",
                        data.toString()));
        try {
            run(command.toArray(String[]::new));
        } finally {
            deleteTree(data);
        }
        if (!Files.exists(cache)) {
            throw new IOException("the training run left no AOT cache");
        }
    }

    /** The class path exactly as jpackage's launcher will set it, else the cache is refused. */
    private static String classPath(Path app) throws IOException {
        Path config;
        try (Stream<Path> files = Files.list(app)) {
            config =
                    files.filter(file -> file.toString().endsWith(".cfg"))
                            .findFirst()
                            .orElseThrow(() -> new IOException("no launcher configuration"));
        }
        List<String> entries = new ArrayList<>();
        for (String line : Files.readAllLines(config)) {
            if (line.startsWith("app.classpath=")) {
                entries.add(
                        line.substring("app.classpath=".length())
                                .replace("$APPDIR", app.toString()));
            }
        }
        return String.join(System.getProperty("path.separator"), entries);
    }

    private void pack(Path image, Path result) throws Exception {
        String name = os == Os.LINUX ? "strongly-console" : "Strongly Console";
        List<String> command =
                new ArrayList<>(
                        List.of(
                                tool("jpackage"),
                                "--name",
                                name,
                                "--app-version",
                                version,
                                "--vendor",
                                "Strongly",
                                "--app-image",
                                list(image).getFirst().toString(),
                                "--license-file",
                                project.resolve("LICENSE").toString(),
                                "--about-url",
                                "https://docs.strongly.ai",
                                "--dest",
                                result.toString()));
        switch (os) {
            case LINUX -> {
                command.addAll(
                        List.of("--resource-dir", project.resolve("jpackage/linux").toString()));
                command.addAll(
                        List.of(
                                "--linux-shortcut",
                                "--linux-menu-group",
                                "Development;Network;",
                                "--linux-app-category",
                                "devel",
                                "--linux-deb-maintainer",
                                "support@strongly.ai"));
                linuxPackages(command);
                return;
            }
            case MACOS ->
                    command.addAll(
                            List.of(
                                    "--type",
                                    "dmg",
                                    "--resource-dir",
                                    project.resolve("jpackage/macos").toString()));
            case WINDOWS ->
                    command.addAll(
                            List.of(
                                    "--type",
                                    "msi",
                                    "--win-menu",
                                    "--win-shortcut",
                                    "--win-dir-chooser",
                                    "--win-per-user-install",
                                    "--win-upgrade-uuid",
                                    "6d7e0c55-3a44-4a0c-9d3b-6b6f0d0a4f11",
                                    "--resource-dir",
                                    project.resolve("jpackage/windows").toString()));
        }
        run(command.toArray(String[]::new));
    }

    /** A .deb where dpkg is at hand, a .rpm where rpmbuild is. */
    private static void linuxPackages(List<String> command) throws Exception {
        boolean made = false;
        for (String[] kind : new String[][] {{"deb", "dpkg-deb"}, {"rpm", "rpmbuild"}}) {
            if (onPath(kind[1])) {
                List<String> typed = new ArrayList<>(command);
                typed.addAll(List.of("--type", kind[0]));
                run(typed.toArray(String[]::new));
                made = true;
            }
        }
        if (!made) {
            throw new IOException("neither dpkg-deb nor rpmbuild is installed");
        }
    }

    private static boolean onPath(String program) {
        return Stream.of(System.getenv("PATH").split(":"))
                .anyMatch(folder -> Files.isExecutable(Path.of(folder, program)));
    }

    private Path icon() {
        return switch (os) {
            case LINUX -> project.resolve("jpackage/linux/strongly-console.png");
            case MACOS -> project.resolve("jpackage/macos/Strongly Console.icns");
            case WINDOWS -> project.resolve("jpackage/windows/Strongly Console.ico");
        };
    }

    private Path appDirectory(Path image) throws IOException {
        Path root = list(image).getFirst();
        return switch (os) {
            case LINUX -> root.resolve("lib/app");
            case MACOS -> root.resolve("Contents/app");
            case WINDOWS -> root.resolve("app");
        };
    }

    private Path runtimeOf(Path image) throws IOException {
        Path root = list(image).getFirst();
        return switch (os) {
            case LINUX -> root.resolve("lib/runtime");
            case MACOS -> root.resolve("Contents/runtime/Contents/Home");
            case WINDOWS -> root.resolve("runtime");
        };
    }

    private static String mainJar(Path jars) throws IOException {
        for (Path jar : list(jars)) {
            if (jar.getFileName().toString().startsWith("strongly-console-")) {
                return jar.getFileName().toString();
            }
        }
        throw new IOException("the application's jar is missing in " + jars);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }

    private static List<Path> list(Path folder) throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.sorted().toList();
        }
    }

    private static void run(String... command) throws Exception {
        System.out.println("> " + String.join(" ", command));
        Process process = new ProcessBuilder(command).inheritIO().start();
        if (!process.waitFor(10, TimeUnit.MINUTES)) {
            process.destroyForcibly();
            throw new IOException(command[0] + " did not end within 10 minutes");
        }
        if (process.exitValue() != 0) {
            throw new IOException(command[0] + " ended with " + process.exitValue());
        }
    }

    private static void deleteTree(Path folder) throws IOException {
        if (!Files.exists(folder)) {
            return;
        }
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(file);
            }
        }
    }
}
