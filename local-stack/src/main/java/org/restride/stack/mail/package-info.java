/** Catches the mail the services send, so that none leaves this machine and all of it can be read. */
package org.restride.stack.mail;
