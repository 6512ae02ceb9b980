package org.restride.stack.load;

import java.util.List;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorCompletionService;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.restride.stack.demo.DemoPatient;
import org.restride.stack.part.StackFailure;

/** Sends the news of many patients side by side; those of one patient keep their order. */
final class ParallelLoad {

    private static final int CONNECTIONS = 16;

    private final ClinicApi api;
    private final News news;
    private final LoadProgress progress;

    ParallelLoad(ClinicApi api, News news, LoadProgress progress) {
        this.api = api;
        this.news = news;
        this.progress = progress;
    }

    /** @throws StackFailure the first trouble of any patient */
    void send(List<DemoPatient> patients) throws InterruptedException {
        ExecutorService threads = Executors.newFixedThreadPool(CONNECTIONS);
        try {
            var sending = new ExecutorCompletionService<Void>(threads);
            patients.forEach(patient -> sending.submit(() -> send(patient), null));
            for (int done = 0; done < patients.size(); done++) {
                sending.take().get();
            }
        } catch (ExecutionException e) {
            throw e.getCause() instanceof StackFailure failure
                    ? failure
                    : new StackFailure("The demo clinic cannot be loaded: " + e.getCause(), e);
        } finally {
            threads.shutdownNow();
        }
    }

    private void send(DemoPatient patient) {
        PatientLoad.send(api, patient, news.of(patient), progress::sent);
        progress.patientDone();
    }
}
