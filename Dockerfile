# One file for the three services: docker build --build-arg SERVICE=catalog-service .

# The same for each SERVICE, so it runs once.
FROM maven:3.9-eclipse-temurin-21 AS build
WORKDIR /restride
COPY . .
RUN --mount=type=cache,target=/root/.m2,sharing=locked \
    mvn -B -ntp -Dmaven.test.skip=true -Dspotless.check.skip=true \
        -pl catalog-service,session-service,analytics-service -am package

# The health checks need curl; images of Java 25 come without it.
FROM eclipse-temurin:21-jre
ARG SERVICE
WORKDIR /opt/restride
# What changes least comes first. All of it belongs to root: the service cannot change itself.
COPY --from=build /restride/${SERVICE}/target/quarkus-app/lib/ lib/
COPY --from=build /restride/${SERVICE}/target/quarkus-app/quarkus/ quarkus/
COPY --from=build /restride/${SERVICE}/target/quarkus-app/quarkus-run.jar ./
COPY --from=build /restride/${SERVICE}/target/quarkus-app/app/ app/
# The heap is half of the container's memory; the rest is for classes, compiled code and threads.
# JAVA_TOOL_OPTIONS replaces these flags as a whole.
ENV QUARKUS_HTTP_HOST=0.0.0.0 \
    JAVA_TOOL_OPTIONS="-XX:MaxRAMPercentage=50 -XX:+UseSerialGC -XX:+ExitOnOutOfMemoryError"
# The key that signs the audit trail is made here, session-service's list of erasures there; a volume takes over owner and
# mode.
RUN install -d -o 10001 -g 10001 -m 700 /var/lib/restride /var/lib/restride-erasures
USER 10001:10001
ENTRYPOINT ["java", "-jar", "quarkus-run.jar"]
