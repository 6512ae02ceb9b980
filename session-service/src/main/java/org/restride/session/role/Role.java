package org.restride.session.role;

/** The roles of tokens, as the identity provider writes them. */
public final class Role {

    public static final String PATIENT = "patient";
    public static final String CLINICIAN = "clinician";
    public static final String AUTHOR = "author";
    public static final String REVIEWER = "reviewer";
    public static final String IMPORTER = "importer";
    public static final String OPERATOR = "operator";
    public static final String CLINIC_ADMIN = "clinic-admin";

    private Role() {}
}
