/** Who may see and change what, in one table, and how callers stand to patients. */
package org.restride.session.access;
