/** Everything that is held about one person, in one file. Each feature adds what it keeps. */
package org.restride.session.export;
