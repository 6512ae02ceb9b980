package org.restride.session.export;

import java.io.IOException;
import java.util.UUID;

/** What one feature keeps about patients. Whoever stores something about a patient implements it. */
public interface ExportPart {

    /** Writes row by row: a patient may have years of records. Runs in a transaction. */
    void write(UUID patientId, ExportArchive archive) throws IOException;
}
