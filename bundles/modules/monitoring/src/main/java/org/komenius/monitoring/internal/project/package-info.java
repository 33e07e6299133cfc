/**
 * A distribution of posts in the making: what people have chosen so far, step by step. Unlike the rooms {@code socialindex} and
 * {@code allocation} it may be incomplete at any time; it becomes strict when it is calculated.
 */
package org.komenius.monitoring.internal.project;
