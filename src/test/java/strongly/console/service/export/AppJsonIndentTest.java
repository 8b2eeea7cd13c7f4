package strongly.console.service.export;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

import tools.jackson.core.JacksonException;

/** Indenting JSON changes no value. */
class AppJsonIndentTest {
    @Test
    void fieldsNobodyKnowsAndExactNumbersStay() {
        String text =
                AppJson.indent(
                        "{\"z\":1.50,\"a\":12345678901234567890123,\"n\":null,\"s\":\"\\u202e\","
                                + "\"o\":{\"deep\":[true,{}]}}");
        assertThat(text.lines().count()).isGreaterThan(5);
        assertThat(text).contains("1.50", "12345678901234567890123", "null", "deep");
        assertThat(text.indexOf("\"z\"")).as("order stays").isLessThan(text.indexOf("\"a\""));
    }

    @Test
    void whatIsNoJsonIsRefused() {
        assertThatThrownBy(() -> AppJson.indent("<html>")).isInstanceOf(JacksonException.class);
    }
}
