package org.restride.kit.topic;

import java.util.Map;

/** Says which topics a service writes or reads; a service has one bean of it. */
public interface TopicsNeeded {

    /** Topic names, each with the settings that belong to its meaning, such as {@code cleanup.policy}. */
    Map<String, Map<String, String>> topics();
}
