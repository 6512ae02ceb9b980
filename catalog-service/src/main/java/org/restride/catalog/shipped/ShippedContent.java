package org.restride.catalog.shipped;

import io.quarkus.runtime.StartupEvent;
import jakarta.annotation.Priority;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import jakarta.interceptor.Interceptor;
import jakarta.persistence.EntityManager;
import jakarta.transaction.Transactional;
import java.time.Clock;
import org.jboss.logging.Logger;
import org.restride.catalog.authoring.ReleaseContent;
import org.restride.catalog.publication.PublicationOrder;
import org.restride.catalog.shipped.ShippedFiles.ShippedFile;

/**
 * Brings a release's content into the catalogue, each file once. What local authors have published since is not
 * overwritten: there the release's content becomes a draft for them to decide about. All of it is one transaction, and of
 * several instances one does it while the others wait.
 */
@ApplicationScoped
public class ShippedContent {

    private static final Logger LOG = Logger.getLogger(ShippedContent.class);

    private final ReleaseContent release;
    private final PublicationOrder order;
    private final EntityManager entities;
    private final Clock clock;

    ShippedContent(ReleaseContent release, PublicationOrder order, EntityManager entities, Clock clock) {
        this.release = release;
        this.order = order;
        this.entities = entities;
        this.clock = clock;
    }

    @Transactional
    void bringAtStart(@Observes @Priority(Interceptor.Priority.APPLICATION) StartupEvent event) {
        bring();
    }

    /** @return how many files were new to the catalogue */
    @Transactional
    public int bring() {
        order.next(); // one instance at a time
        int brought = 0;
        for (ShippedFile file : ShippedFiles.all()) {
            String digest = file.digest();
            if (!isKnown(file, digest)) {
                var outcome = release.bring(file.kind(), file.code(), file.content());
                remember(file, digest, outcome.name());
                brought++;
            }
        }
        LOG.infof("The release brought %d new pieces of content", brought);
        return brought;
    }

    private boolean isKnown(ShippedFile file, String digest) {
        return !entities.createNativeQuery(
                        "select 1 from shipped_content where kind = :kind and code = :code and digest = :digest",
                        Integer.class)
                .setParameter("kind", file.kind().name())
                .setParameter("code", file.code())
                .setParameter("digest", digest)
                .getResultList()
                .isEmpty();
    }

    private void remember(ShippedFile file, String digest, String outcome) {
        entities.createNativeQuery("""
                        insert into shipped_content (kind, code, digest, outcome, shipped_at)
                        values (:kind, :code, :digest, :outcome, :at)""")
                .setParameter("kind", file.kind().name())
                .setParameter("code", file.code())
                .setParameter("digest", digest)
                .setParameter("outcome", outcome)
                .setParameter("at", clock.instant())
                .executeUpdate();
    }
}
