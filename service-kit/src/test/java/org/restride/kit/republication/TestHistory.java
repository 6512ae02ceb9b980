package org.restride.kit.republication;

import io.cloudevents.CloudEvent;
import jakarta.enterprise.context.ApplicationScoped;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/** Tells what a test has written into it, in the order of the bookmarks. */
@ApplicationScoped
public class TestHistory implements History {

    private final TreeMap<String, List<CloudEvent>> chapters = new TreeMap<>();

    synchronized void isAbout(Map<String, List<CloudEvent>> told) {
        chapters.clear();
        chapters.putAll(told);
    }

    @Override
    public synchronized long chapters() {
        return chapters.size();
    }

    @Override
    public synchronized Optional<Chapter> after(String bookmark) {
        return Optional.ofNullable(bookmark == null ? chapters.firstEntry() : chapters.higherEntry(bookmark))
                .map(chapter -> new Chapter(chapter.getKey(), chapter.getValue()));
    }
}
