package org.certhall.core.audit;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.Iterator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;
import org.certhall.auditchain.Fault.Kind;
import org.certhall.auditchain.Faults;
import org.certhall.auditchain.Head;
import org.certhall.core.persistence.UnitOfWork;
import org.jspecify.annotations.Nullable;

/** The lines of heads of both places in one order; says where the places differ, and believes the one outside. */
final class HeadUnion implements Iterator<String> {
    private static final int PAGE = 2000;

    private final UnitOfWork units;
    private final Iterator<String> file;
    private final long written;
    private final long end;
    private final Faults faults;
    private final Deque<Line> page = new ArrayDeque<>();
    private long paged;
    private @Nullable Line outside;
    private long reachedOutside;

    /**
     * @param file the lines outside
     * @param written the newest head that has to be among them
     * @param end the newest head inside
     */
    HeadUnion(UnitOfWork units, Iterator<String> file, long written, long end, Faults faults) {
        this.units = units;
        this.file = file;
        this.written = written;
        this.end = end;
        this.faults = faults;
        this.outside = nextOutside();
    }

    @Override
    public boolean hasNext() {
        return outside != null || inside() != null;
    }

    @Override
    public String next() {
        Line within = inside();
        Line without = outside;
        if (without == null) {
            return insideAlone(within);
        }
        if (within == null || without.number() < within.number()) {
            faults.add(Kind.HEADS_MISSING_INSIDE, without.number(), without.number());
            outside = nextOutside();
            return without.text();
        }
        if (within.number() < without.number()) {
            return insideAlone(within);
        }
        if (!within.text().equals(without.text())) {
            faults.add(Kind.HEADS_DIFFER, within.number(), within.number());
        }
        page.remove();
        outside = nextOutside();
        return without.text();
    }

    private String insideAlone(@Nullable Line within) {
        if (within == null) {
            throw new NoSuchElementException("there is no further head");
        }
        page.remove();
        if (within.number() <= written || outside != null) {
            faults.add(Kind.HEADS_MISSING_OUTSIDE, within.number(), within.number());
        }
        return within.text();
    }

    private @Nullable Line nextOutside() {
        while (file.hasNext()) {
            String line = file.next();
            Optional<Head> head = Head.parse(line).filter(read -> read.number() > reachedOutside);
            if (head.isPresent()) {
                reachedOutside = head.get().number();
                return new Line(reachedOutside, line);
            }
            faults.add(Kind.HEADS_BROKEN, reachedOutside + 1, reachedOutside + 1);
        }
        if (reachedOutside < written) {
            faults.add(Kind.HEADS_MISSING_OUTSIDE, reachedOutside + 1, written);
        }
        return null;
    }

    private @Nullable Line inside() {
        if (page.isEmpty() && paged < end) {
            List<Object[]> rows = units.read(entities -> entities.createQuery(
                            "select h.number, h.line from AuditHead h where h.number > :after and h.number <= :end"
                                    + " order by h.number",
                            Object[].class)
                    .setParameter("after", paged)
                    .setParameter("end", end)
                    .setMaxResults(PAGE)
                    .getResultList());
            rows.forEach(row -> page.add(new Line((Long) row[0], (String) row[1])));
            paged = rows.size() < PAGE ? end : page.getLast().number();
        }
        return page.peek();
    }

    /** @param number by the row or, outside, by the line itself */
    private record Line(long number, String text) {}
}
