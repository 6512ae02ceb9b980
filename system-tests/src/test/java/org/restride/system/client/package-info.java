/** How an app that works offline speaks with the service: {@code docs/sync.md} in code. */
package org.restride.system.client;
