package org.certhall.core.verification;

import javax.persistence.EntityManager;
import org.certhall.core.application.ReadApplication;
import org.certhall.core.order.CustomerOrder;

/** Compares the papers of an application with what was typed (S84); a service, without which every paper is in doubt. */
public interface PaperExamination {
    /** Tells whether the papers show what they should, without a doubt; from what was read of them before. */
    boolean isClean(EntityManager entities, CustomerOrder order, ReadApplication application);
}
