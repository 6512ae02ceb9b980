package org.restride.analytics.clinician;

/** The paths that belong to the pages, where a cookie says who it is. */
final class ClinicianPaths {

    private static final String ROOT = "/clinician";

    private ClinicianPaths() {}

    /** Rather one path too many than one that goes by another spelling. */
    static boolean contain(String path) {
        return path.startsWith(ROOT);
    }
}
