/**
 * From a draft to something published: written by one person, checked by the rules of its kind, agreed to by another
 * person, published for ever. Knows no exercise and no protocol; those are kinds that join in.
 */
package org.restride.catalog.authoring;
