package strongly.console.service.forms;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** The distribution grammar of image references. */
class ImageReferenceTest {
    private static final String HEX = "0123456789abcdef".repeat(4);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "node",
                "node:18-alpine",
                "library/nginx",
                "my-registry.io/api-service:latest",
                "my-registry.io:5000/api-service",
                "localhost/app",
                "localhost:5000/a/b/c:1",
                "127.0.0.1:5000/app",
                "[::1]:5000/app:v1",
                "a__b/c.d/e-f---g:_x",
                "Registry.Example.com/app",
                "gcr.io/project/image:v1.2.3-rc.1_build",
            })
    void good(String image) {
        assertThat(ImageReference.problem(image)).isNull();
    }

    @Test
    void digestsAreTaken() {
        assertThat(ImageReference.problem("app@sha256:" + HEX)).isNull();
        ImageReference both = ImageReference.parse("r.io:5000/a/b:v1@sha256:" + HEX);
        assertThat(both).isEqualTo(new ImageReference("r.io:5000", "a/b", "v1", "sha256:" + HEX));
        assertThat(ImageReference.problem("app@sha256:abc"))
                .isEqualTo("A sha256 digest has 64 hexadecimal digits; these are 3");
        assertThat(ImageReference.problem("app@" + HEX)).startsWith("Write the digest as");
        assertThat(ImageReference.problem("app@sha256:" + HEX.replace('a', 'g')))
                .startsWith("Write the digest as");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '~',
            textBlock =
                    """
                    https://r.io/app    | Leave out https://
                    my app              | Leave out blanks and line breaks
                    app:                | Say which tag comes after the colon
                    app:v 1             | Leave out blanks and line breaks
                    app:-v1             | In the tag, use letters, digits, '_', '.' and '-', the last two not first
                    app:vü              | In the tag, use letters, digits, '_', '.' and '-', the last two not first
                    team/App            | Use lowercase letters: team/app
                    r.io/Team/App:v1    | Use lowercase letters: team/app
                    r.io//app           | Leave out the empty part between slashes
                    r.io/app/           | Leave out the empty part between slashes
                    r.io/a..b           | In 'a..b', use a–z and 0–9, joined by '.', '_', '__' or hyphens
                    r.io/bücher         | In 'bücher', use a–z and 0–9, joined by '.', '_', '__' or hyphens
                    r.io:70000/app      | The registry's port must be a number from 1 to 65535
                    r.io:http/app       | The registry's port must be a number from 1 to 65535
                    -r.io/app           | '-r.io' is no registry; write it as registry.example.com
                    r.io/               | Name the image: registry.example.com/path/name:tag
                    :v1                 | Name the image: registry.example.com/path/name:tag
                    """)
    void badSaysHowToMendIt(String image, String message) {
        assertThat(ImageReference.problem(image)).isEqualTo(message);
    }

    @Test
    void everythingIsBounded() {
        assertThat(ImageReference.problem("a:" + "t".repeat(128))).isNull();
        assertThat(ImageReference.problem("a:" + "t".repeat(129)))
                .isEqualTo("Use at most 128 characters in the tag");
        assertThat(ImageReference.problem("p".repeat(256)))
                .isEqualTo("Use at most 255 characters in the image's path");
        assertThat(ImageReference.problem("p".repeat(513)))
                .isEqualTo("Use at most 512 characters; these are 513");
        assertThat(ImageReference.problem("a\u0000b"))
                .isEqualTo("Leave out blanks and line breaks");
    }

    @Test
    void hardPatternsCostNothing() {
        String hard = ("a-".repeat(120) + "!");
        assertThat(ImageReference.problem("r.io/" + hard)).isNotNull();
        assertThat(ImageReference.problem("a-".repeat(200) + "!:1/x")).isNotNull();
    }
}
