package org.gongdan.subsidy.catalogue;

/** A function of a scenario, by both codes. */
public record FunctionRef(String scenario, String function) {

    @Override
    public String toString() {
        return scenario + "/" + function;
    }
}
