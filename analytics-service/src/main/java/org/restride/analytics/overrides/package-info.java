/** How often clinicians decide otherwise than the rules recommend. */
package org.restride.analytics.overrides;
