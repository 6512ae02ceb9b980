/** The one service that this one asks over HTTP, with the caller's own token, because a person waits for the answer. */
package org.restride.session.analytics;
