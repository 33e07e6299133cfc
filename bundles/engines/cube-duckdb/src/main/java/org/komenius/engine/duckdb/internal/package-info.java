/** The cube service on DuckDB. Not here: what dimensions mean, which belongs to the modules that write cubes. */
package org.komenius.engine.duckdb.internal;
