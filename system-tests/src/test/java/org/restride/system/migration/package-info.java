/** Holds every migration to the rule that an instance of the version before goes on working with the new tables. */
package org.restride.system.migration;
