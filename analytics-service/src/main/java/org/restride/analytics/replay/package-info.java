/** What an operator sees of records that could not be taken in, and how they are tried again. */
package org.restride.analytics.replay;
