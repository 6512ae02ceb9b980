/** Plain JDBC for statements that read and write whole sets. */
package org.restride.analytics.sql;
