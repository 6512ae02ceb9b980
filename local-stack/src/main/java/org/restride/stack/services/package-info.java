/** The three services, each a process of its own. */
package org.restride.stack.services;
