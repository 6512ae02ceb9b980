package org.restride.stack;

import java.util.stream.IntStream;
import org.restride.stack.part.Ports;
import org.restride.stack.part.StackFailure;

/** An offset at which every port of the stack is free. */
public final class FreePorts {

    private FreePorts() {}

    public static Ports any() {
        return IntStream.range(200, 2000)
                .mapToObj(step -> new Ports(step * 7))
                .filter(FreePorts::free)
                .findFirst()
                .orElseThrow();
    }

    private static boolean free(Ports ports) {
        try {
            ports.requireFree();
            return true;
        } catch (StackFailure taken) {
            return false;
        }
    }
}
