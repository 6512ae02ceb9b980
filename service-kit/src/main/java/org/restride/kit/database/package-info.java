/** Whether the database is there. */
package org.restride.kit.database;
