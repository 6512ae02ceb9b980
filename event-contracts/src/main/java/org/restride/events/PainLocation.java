package org.restride.events;

/** Where pain is scored. The two are asked for and judged apart: leg pain tells more about recovery than back pain. */
public enum PainLocation {
    LEG,
    BACK
}
