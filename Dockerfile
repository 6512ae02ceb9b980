# One file for all images that are built here, so that what Maven fetches is fetched once:
# docker build --target service --build-arg SERVICE=catalog-service .
# docker build --target demo .

FROM maven:3.9.11-eclipse-temurin-21 AS modules
WORKDIR /restride
COPY .mvn .mvn
COPY pom.xml ./
COPY event-contracts/pom.xml event-contracts/
COPY service-kit/pom.xml service-kit/
COPY test-support/pom.xml test-support/
COPY catalog-service/pom.xml catalog-service/
COPY session-service/pom.xml session-service/
COPY analytics-service/pom.xml analytics-service/
COPY local-stack/pom.xml local-stack/
COPY system-tests/pom.xml system-tests/
COPY benchmarks/pom.xml benchmarks/
ENV MAVEN_PACKAGE="mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true package"

# The same for each SERVICE, so it runs once. First the modules as empty ones, which brings what they need; that layer
# stays until a POM changes.
FROM modules AS build-services
ARG SERVICES="-pl catalog-service,session-service,analytics-service -am"
RUN $MAVEN_PACKAGE $SERVICES
COPY event-contracts/src event-contracts/src
COPY service-kit/src service-kit/src
COPY test-support/src test-support/src
COPY catalog-service/src catalog-service/src
COPY session-service/src session-service/src
COPY analytics-service/src analytics-service/src
RUN $MAVEN_PACKAGE $SERVICES

# The health checks need curl; images of Java 25 come without it.
FROM eclipse-temurin:21.0.8_9-jre AS service
ARG SERVICE
WORKDIR /opt/restride
# What changes least comes first. All of it belongs to root: the service cannot change itself.
COPY --from=build-services /restride/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build-services /restride/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build-services /restride/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build-services /restride/${SERVICE}/target/quarkus-app/app/ app/
# Each file there sets the property of its name. The heap is half of the container's memory; the rest is for classes,
# compiled code and threads. Other parts may come back with another address: a name is looked up again after seconds.
# JAVA_TOOL_OPTIONS replaces these flags as a whole.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS=/run/secrets \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dsun.net.inetaddr.ttl=5 -Dsun.net.inetaddr.negative.ttl=1"
# Classes read and checked once and not with each start, which takes a third less of a processor so. A start that ends for
# want of a database has read most of them. Java passes over an archive that another version of it made.
RUN java -XX:ArchiveClassesAtExit=classes.jsa -Dquarkus.flyway.connect-retries=0 -jar quarkus-run.jar >/dev/null 2>&1; test -s classes.jsa
# The key that signs the audit trail is made here, session-service's list of erasures there; a volume takes over owner and
# mode.
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/restride /var/lib/restride-erasures
USER 10001:10001
ENTRYPOINT ["java", "-XX:SharedArchiveFile=classes.jsa", "-jar", "quarkus-run.jar"]

FROM modules AS build-demo
RUN $MAVEN_PACKAGE -pl local-stack
COPY local-stack/src/main local-stack/src/main
RUN $MAVEN_PACKAGE -pl local-stack

# Loads the demo clinic into the stack of docker compose.
FROM eclipse-temurin:21.0.8_9-jre AS demo
WORKDIR /opt/restride
# Of what the local stack is made of, only what sends.
COPY --from=build-demo /restride/local-stack/target/lib/jackson-*.jar /restride/local-stack/target/lib/commons-rng-*.jar lib/
COPY --from=build-demo /restride/local-stack/target/local-stack-*.jar ./local-stack.jar
# How far the demo clinic was loaded; a volume takes over owner and mode.
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/restride
USER 10001:10001
ENV RESTRIDE_HOME=/var/lib/restride \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC"
ENTRYPOINT ["java", "-cp", "local-stack.jar:lib/*", "org.restride.stack.load.ComposeDemo"]
