/** How files are written and named the same way everywhere: tables for spreadsheets, and content under its hash. */
@NullMarked
package org.gongdan.config.file;

import org.jspecify.annotations.NullMarked;
