package org.gongdan.subsidy.reconciliation.read;

/** Whose changes are compared: one use of AI, one industry, one indicator. */
record PeerSeries(String scenario, String industry, String code) {}
