package org.gongdan.config.stack;

/** One of the processes of the stack. */
interface ServerProcess {

    /** Its name in messages, in the log folder and in the folder of process records. */
    String name();

    boolean isRunning();

    /** Starts it and comes back when it is ready for work; fails with a {@link StackFailure} otherwise. */
    void start();

    /** Stops it and comes back when it has ended; says whether there was anything to stop. */
    boolean stop();
}
