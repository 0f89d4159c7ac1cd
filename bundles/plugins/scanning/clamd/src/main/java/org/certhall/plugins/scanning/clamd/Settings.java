package org.certhall.plugins.scanning.clamd;

/** The configuration of one daemon; several with the factory PID {@value #PID} are several scanners. */
@interface Settings {
    String PID = "org.certhall.plugins.scanning.clamd";

    /** Unique among scanners. */
    String id() default "clamd";

    String name() default "ClamAV 病毒扫描";

    String name_en() default "ClamAV";

    /** Host and port, or the path of a Unix socket. */
    String address() default "127.0.0.1:3310";

    /** Whether the network to another machine is the hall's alone: the daemon knows no encryption. */
    boolean privateNetwork() default false;
}
