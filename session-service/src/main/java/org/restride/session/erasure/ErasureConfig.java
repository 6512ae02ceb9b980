package org.restride.session.erasure;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Where erasures are remembered beside the database. */
@ConfigMapping(prefix = "restride.erasure")
public interface ErasureConfig {

    /**
     * A file on another disk than the database's, shared by all instances; made when it does not exist. Without it a
     * database that is brought back from a backup brings back who was erased since.
     */
    Optional<Path> listFile();
}
