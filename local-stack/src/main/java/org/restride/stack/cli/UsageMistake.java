package org.restride.stack.cli;

/** A command line that means nothing here. */
public class UsageMistake extends RuntimeException {

    private static final long serialVersionUID = 1L;

    UsageMistake(String sentence) {
        super(sentence);
    }
}
