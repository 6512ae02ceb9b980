package org.restride.kit.json;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import java.math.BigDecimal;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SameJsonTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}| {\"a\":1,\"b\":null}",
                "{\"a\":1,\"b\":2}| {\"b\":2,\"a\":1}",
                "{\"a\":[{\"b\":null},null]}| {\"a\":[{},null]}",
                "{\"a\":2.5}| {\"a\":2.50}",
                "{\"a\":2}| {\"a\":2.0}"
            })
    void the_same_in_other_words(String one, String other) throws JsonProcessingException {
        assertThat(SameJson.is(JSON.readTree(one), JSON.readTree(other))).isTrue();
        assertThat(SameJson.is(JSON.readTree(other), JSON.readTree(one))).isTrue();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            quoteCharacter = '`',
            value = {
                "{\"a\":1}| {\"a\":2}",
                "{\"a\":1}| {\"a\":\"1\"}",
                "{\"a\":0}| {}",
                "{\"a\":[1,2]}| {\"a\":[2,1]}",
                "{\"a\":[null]}| {\"a\":[]}",
                "{\"a\":{\"b\":1}}| {\"a\":{\"b\":1,\"c\":false}}"
            })
    void not_the_same(String one, String other) throws JsonProcessingException {
        assertThat(SameJson.is(JSON.readTree(one), JSON.readTree(other))).isFalse();
    }

    @Test
    void a_number_read_back_is_the_number_written() {
        var written = JsonNodeFactory.instance.objectNode().put("load", new BigDecimal("2.50"));
        var readBack = JsonNodeFactory.instance.objectNode().put("load", 2.5);
        assertThat(SameJson.is(written, readBack)).isTrue();
    }
}
