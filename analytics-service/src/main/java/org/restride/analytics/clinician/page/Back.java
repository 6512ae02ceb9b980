package org.restride.analytics.clinician.page;

import java.net.URI;
import java.util.regex.Pattern;

/** Where a form leads afterwards: to a page of ours, whatever the form says. */
public final class Back {

    private static final Pattern OWN = Pattern.compile("/clinician/[A-Za-z0-9/-]*(\\?[A-Za-z0-9_=&-]*)?");
    private static final URI FIRST_PAGE = URI.create("/clinician/");

    private Back() {}

    public static URI to(String asked) {
        return asked != null && OWN.matcher(asked).matches() ? URI.create(asked) : FIRST_PAGE;
    }
}
