/** Everything that was told of patients, told again. */
package org.restride.session.history;
