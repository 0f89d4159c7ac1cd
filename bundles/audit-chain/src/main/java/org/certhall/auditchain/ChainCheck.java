package org.certhall.auditchain;

import java.util.Arrays;
import java.util.HexFormat;
import java.util.Iterator;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Verifies records against heads, both in the order of their numbers, keeping no more than one of each. */
public final class ChainCheck {
    private final ChainHash chain = new ChainHash();
    private final HeadTrack heads;
    private final Faults faults;
    private long last;
    private long covered;
    /** Unknown after records that are missing, up to the next head or stored hash. */
    private byte @Nullable [] hash = ChainHash.start();

    /**
     * @param heads the lines of heads
     * @param keys by {@link HeadKey#id}
     * @param faults takes what is found
     */
    public ChainCheck(Iterator<String> heads, Map<String, HeadKey> keys, Faults faults) {
        this.heads = new HeadTrack(heads, keys, faults);
        this.faults = faults;
    }

    /**
     * Takes the next record.
     *
     * @param line as {@link RecordLine} writes it
     * @param stored the hash that was kept with it, or {@code null} where none was
     */
    public void record(long number, byte[] line, byte @Nullable [] stored) {
        if (number <= last) {
            faults.add(Fault.Kind.RECORDS_ADDED, number, number);
            return;
        }
        if (number > last + 1) {
            skip(number);
        }
        last = number;
        byte[] computed = hash == null ? null : chain.after(hash, line);
        if (stored != null && computed != null && !Arrays.equals(computed, stored)) {
            faults.add(Fault.Kind.RECORDS_CHANGED, number, number);
        }
        hash = stored != null ? stored : computed;
        if (heads.reaches(number)) {
            compare(heads.take());
        }
    }

    /** Ends the check: heads that are left have lost their records. */
    public void finish() {
        long end = last;
        while (heads.hasNext()) {
            end = heads.take().number();
        }
        if (end > last) {
            faults.add(Fault.Kind.RECORDS_MISSING, last + 1, end);
        } else if (last > covered) {
            faults.add(Fault.Kind.RECORDS_UNCOVERED, covered + 1, last);
        }
    }

    /** Gives the number of the newest record seen. */
    public long last() {
        return last;
    }

    private void skip(long number) {
        faults.add(Fault.Kind.RECORDS_MISSING, last + 1, number - 1);
        hash = null;
        while (heads.reaches(number - 1)) {
            Head head = heads.take();
            covered = head.number();
            hash = covered == number - 1 ? HexFormat.of().parseHex(head.hash()) : null;
        }
    }

    private void compare(Head head) {
        byte[] signed = HexFormat.of().parseHex(head.hash());
        if (hash != null && !Arrays.equals(hash, signed)) {
            faults.add(Fault.Kind.RECORDS_CHANGED, covered + 1, last);
        }
        hash = signed;
        covered = head.number();
    }
}
