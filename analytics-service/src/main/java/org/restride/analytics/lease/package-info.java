/** Long work that one instance at a time does, and another one goes on with. */
package org.restride.analytics.lease;
