/** Publishes again what a service has published, for readers or a broker that lost it. */
package org.restride.kit.republication;
