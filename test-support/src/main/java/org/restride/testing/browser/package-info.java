/** Pages as a person sees them. */
package org.restride.testing.browser;
