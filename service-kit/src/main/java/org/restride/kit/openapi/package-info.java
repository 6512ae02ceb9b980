/** What the OpenAPI documents of all services have in common. */
package org.restride.kit.openapi;
