package org.restride.analytics.clinician.page;

import org.restride.analytics.clinician.words.Language;

/**
 * What every page shows around its content.
 *
 * @param person as the identity provider calls who signed in
 * @param path of the page, to come back to after another language was chosen
 */
public record Frame(String person, Language language, String path) {

    public Language other() {
        return language == Language.EN ? Language.ES : Language.EN;
    }
}
