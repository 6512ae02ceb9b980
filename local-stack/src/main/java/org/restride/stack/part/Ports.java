package org.restride.stack.part;

import java.util.List;

/** Where every part listens; an offset moves all of them, so that two checkouts can run side by side. */
public record Ports(int offset) {

    /** The highest port in use without an offset is 19093. */
    public static final int HIGHEST_OFFSET = 65535 - 19093;

    public Endpoint postgres() {
        return new Endpoint("PostgreSQL", 15432 + offset);
    }

    public Endpoint kafka() {
        return new Endpoint("Kafka", 19092 + offset);
    }

    public Endpoint kafkaController() {
        return new Endpoint("Kafka's controller", 19093 + offset);
    }

    /** The OpenID Connect provider. */
    public Endpoint signIn() {
        return new Endpoint("sign-in", 18080 + offset);
    }

    /** Takes mail, by SMTP. */
    public Endpoint mail() {
        return new Endpoint("mail", 11025 + offset);
    }

    /** Shows the mail that was taken. */
    public Endpoint mailPage() {
        return new Endpoint("the mail page", 18025 + offset);
    }

    public Endpoint catalog() {
        return new Endpoint("catalog-service", 8081 + offset);
    }

    public Endpoint session() {
        return new Endpoint("session-service", 8082 + offset);
    }

    public Endpoint analytics() {
        return new Endpoint("analytics-service", 8083 + offset);
    }

    /** Checked before anything starts, so that a clash leaves nothing half up. */
    public void requireFree() {
        List.of(postgres(), kafka(), kafkaController(), signIn(), mail(), mailPage(), catalog(), session(), analytics())
                .forEach(Endpoint::requireFree);
    }
}
