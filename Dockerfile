# One file for the three services: docker build --build-arg SERVICE=catalog-service .

# The same for each SERVICE, so it runs once.
FROM maven:3.9.11-eclipse-temurin-21 AS build
WORKDIR /restride
# First the modules as empty ones, which brings what they need; that layer stays until one of these files changes.
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
ARG MAVEN="mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true -pl catalog-service,session-service,analytics-service -am"
RUN $MAVEN package
COPY event-contracts/src event-contracts/src
COPY service-kit/src service-kit/src
COPY test-support/src test-support/src
COPY catalog-service/src catalog-service/src
COPY session-service/src session-service/src
COPY analytics-service/src analytics-service/src
RUN $MAVEN package

# The health checks need curl; images of Java 25 come without it.
FROM eclipse-temurin:21.0.8_9-jre
ARG SERVICE
WORKDIR /opt/restride
# What changes least comes first. All of it belongs to root: the service cannot change itself.
COPY --from=build /restride/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /restride/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /restride/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /restride/${SERVICE}/target/quarkus-app/app/ app/
# Each file there sets the property of its name. The heap is half of the container's memory; the rest is for classes,
# compiled code and threads. Other parts may come back with another address: a name is looked up again after seconds.
# JAVA_TOOL_OPTIONS replaces these flags as a whole.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    SMALLRYE_CONFIG_SOURCE_FILE_LOCATIONS=/run/secrets \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError -Dsun.net.inetaddr.ttl=5 -Dsun.net.inetaddr.negative.ttl=1"
# The key that signs the audit trail is made here, session-service's list of erasures there; a volume takes over owner and
# mode.
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/restride /var/lib/restride-erasures
USER 10001:10001
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
