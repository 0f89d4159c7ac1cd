package org.certhall.api.order;

/** What an order asks for (requirements §12). */
public enum OrderKind {
    NEW,
    /** 更新: the term goes on (S118). */
    RENEWAL,
    /** 补办: a lost or broken key is replaced (S119). */
    REISSUE
}
