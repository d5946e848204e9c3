/** What is listed and shown of programmes, and the rules that other features ask for. */
@org.jspecify.annotations.NullMarked
package org.gongdan.subsidy.programme.read;
