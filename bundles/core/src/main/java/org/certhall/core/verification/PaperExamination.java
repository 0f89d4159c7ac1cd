package org.certhall.core.verification;

import java.util.SortedMap;
import java.util.TreeMap;
import javax.persistence.EntityManager;
import org.certhall.api.application.FieldKey;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.order.CustomerOrder;

/** Compares the papers of an application with what was typed (S84), from what was read of them before. */
public interface PaperExamination {
    Papers examine(EntityManager entities, CustomerOrder order, ReadApplication application);

    /**
     * What the papers come to.
     *
     * @param underWay whether a paper is still being read
     * @param doubts by field, codes of what is in doubt of a paper that was read: check and outcome
     */
    record Papers(boolean underWay, SortedMap<FieldKey, String> doubts) {
        /** Papers that all show what they should. */
        public static final Papers CLEAN = new Papers(false, new TreeMap<>());

        public Papers {
            doubts = new TreeMap<>(doubts);
        }
    }
}
