/** A small application with one operation for each kind of rule. */
package org.restride.kit.thing;
