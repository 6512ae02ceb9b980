package org.restride.analytics.clinician.report;

import static io.restassured.RestAssured.given;
import static org.assertj.core.api.Assertions.assertThat;

import io.agroal.api.AgroalDataSource;
import io.quarkus.test.common.QuarkusTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.restassured.specification.RequestSpecification;
import jakarta.inject.Inject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.imageio.ImageIO;
import org.apache.pdfbox.Loader;
import org.apache.pdfbox.rendering.ImageType;
import org.apache.pdfbox.rendering.PDFRenderer;
import org.apache.pdfbox.text.PDFTextStripper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.restride.analytics.clinician.Browser;
import org.restride.analytics.clinician.CodeExchange;
import org.restride.analytics.clinician.Course;
import org.restride.analytics.clinician.Practice;
import org.restride.analytics.sql.Sql;
import org.restride.testing.EmbeddedKafka;
import org.restride.testing.StackPart;
import org.restride.testing.StackResource;
import org.restride.testing.Tokens;

/** The page for a record, for those who may read the report. A picture of it is left in {@code target/pages}. */
@QuarkusTest
@QuarkusTestResource(StackResource.class)
@QuarkusTestResource(CodeExchange.class)
class ReportPdfTest {

    private static final int DOTS_PER_INCH = 100;

    private final String carla = "carla-" + UUID.randomUUID();
    private final Course ada = Practice.ada(carla);
    private final String path = "/v1/patients/%s/report".formatted(ada.patientId());

    @StackPart
    EmbeddedKafka broker;

    @Inject
    Practice practice;

    @Inject
    AgroalDataSource database;

    @BeforeEach
    void admit() {
        practice.admit(broker.bootstrapServers(), List.of(ada));
    }

    private RequestSpecification asks(String subject, String role) {
        return given().auth().oauth2(Tokens.of(subject, role)).accept("application/pdf");
    }

    private static String text(byte[] pdf) throws IOException {
        try (var document = Loader.loadPDF(pdf)) {
            assertThat(document.getNumberOfPages()).isEqualTo(1);
            return new PDFTextStripper().getText(document);
        }
    }

    @Test
    void who_asks_for_a_pdf_gets_one_page_and_the_same_bytes_again() throws IOException {
        long readsBefore = reads();
        var answer = asks(carla, "clinician").get(path);
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.contentType()).isEqualTo("application/pdf");
        assertThat(text(answer.asByteArray()))
                .contains("Ada Okafor")
                .contains(ada.patientId().toString())
                .contains("Step back to stage 2")
                .contains("leg flare: accumulated ")
                .contains("Needs clinical sign-off")
                .contains("Protocol sciatica-home 0.2.0");
        assertThat(asks(carla, "clinician").get(path).asByteArray()).isEqualTo(answer.asByteArray());
        assertThat(reads() - readsBefore).isEqualTo(2);
        picture(answer.asByteArray(), "record-a4");
    }

    @Test
    void a_year_is_one_page_on_letter_and_in_spanish() throws IOException {
        var day = given().auth()
                .oauth2(Tokens.of(carla, "clinician"))
                .get(path)
                .jsonPath()
                .getString("asOfDay");
        var from = LocalDate.parse(day).minusDays(364);
        byte[] pdf = asks(carla, "clinician")
                .header("Accept-Language", "es")
                .get("%s?from=%s&paper=letter".formatted(path, from))
                .asByteArray();
        assertThat(text(pdf))
                .contains("Volver a la etapa 2")
                .contains("Síntomas de alarma")
                .contains("Debilidad nueva")
                .contains("brote de dolor de pierna: ")
                .doesNotContain("flare", "accumulated", "week on week");
        picture(pdf, "record-letter-es");
    }

    private static void picture(byte[] pdf, String name) throws IOException {
        Path folder = Files.createDirectories(Path.of("target/pages"));
        Files.write(folder.resolve(name + ".pdf"), pdf);
        try (var document = Loader.loadPDF(pdf)) {
            var grey = new PDFRenderer(document).renderImageWithDPI(0, DOTS_PER_INCH, ImageType.GRAY);
            ImageIO.write(grey, "png", folder.resolve(name + ".png").toFile());
        }
    }

    @Test
    void it_is_for_the_care_team_alone() {
        assertThat(given().accept("application/pdf").get(path).statusCode()).isEqualTo(401);
        assertThat(asks("somebody-else", "clinician").get(path).statusCode())
                .isEqualTo(given().auth()
                        .oauth2(Tokens.of("somebody-else", "clinician"))
                        .get(path)
                        .statusCode())
                .isIn(403, 404);
        assertThat(asks(carla, "operator").get(path).statusCode()).isEqualTo(403);
    }

    @Test
    void other_forms_stay_as_they_were_and_unknown_ones_are_refused() {
        var request = given().auth().oauth2(Tokens.of(carla, "clinician"));
        assertThat(request.get(path).contentType()).startsWith("application/json");
        assertThat(request.accept("text/csv").get(path).contentType()).startsWith("text/csv");
        assertThat(request.accept("image/png").get(path).statusCode()).isEqualTo(406);
        assertThat(asks(carla, "clinician").get(path + "?paper=a5").statusCode())
                .isEqualTo(400);
    }

    @Test
    void the_page_leads_to_it_and_prints_the_same_words() throws IOException {
        var browser = new Browser();
        String page = "/clinician/patients/" + ada.patientId();
        browser.signIn(page, carla, "clinician");
        String html = browser.get(page).asString();
        assertThat(html)
                .contains("href=\"%s/report.pdf?period=12w\"".formatted(page))
                .contains("class=\"printed\"")
                .contains("<svg viewBox=");
        var pdf = browser.get(page + "/report.pdf");
        assertThat(pdf.contentType()).isEqualTo("application/pdf");
        assertThat(text(pdf.asByteArray()))
                .isEqualTo(text(asks(carla, "clinician").get(path).asByteArray()));
    }

    private long reads() {
        return Sql.on(database)
                .first(
                        "select count(*) from audit_entry where person_id = ? and operation = 'getReportPdf'",
                        row -> row.getLong(1),
                        ada.patientId())
                .orElseThrow();
    }
}
