/** Who can sign in to this stack, and the OpenID Connect provider that says so. It asks for no secret: for a demonstration on one machine. */
package org.restride.stack.identity;
