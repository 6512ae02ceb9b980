/** One real PostgreSQL server with a database and a login for each service. */
package org.restride.stack.postgres;
