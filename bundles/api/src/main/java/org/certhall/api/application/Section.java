package org.certhall.api.application;

/** A group of fields that belong together on a page. */
public enum Section {
    /** 申请机构信息. */
    ORGANISATION(Step.APPLICANT),
    /** 经办人信息, for individuals 申请人信息. */
    HANDLER(Step.APPLICANT),
    /** 发票信息. */
    INVOICE(Step.INVOICE),
    /** 收件信息. */
    RECIPIENT(Step.INVOICE);

    private final Step step;

    Section(Step step) {
        this.step = step;
    }

    /** Gives the step of the wizard that shows it. */
    public Step step() {
        return step;
    }
}
