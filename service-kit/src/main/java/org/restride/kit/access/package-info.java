/** Who may call what: each service declares it in one table, and what is not declared is refused. */
package org.restride.kit.access;
