package org.certhall.core.letter;

import org.certhall.api.value.LocalisedText;

/** The letter of authorisation of projects that bring none of their own. */
final class DefaultLetter {
    static final LocalisedText TEXT = new LocalisedText("""
            # 授权书

            本机构 **{organisation}**（证件号码 {organisationNumber}）授权 **{handler}**（证件号码 {handlerNumber}，手机 {handlerMobile}）\
            为本机构经办人，代表本机构在数字证书在线申请平台办理 {project} 的证书申请，包括提交并确认资料、支付、收取发票、领取数字证书及 USB Key。

            授权期限：自本授权书签署之日起至本次申请办理完毕为止。

            | 被授权人（经办人）签字 | 机构盖章 |
            |---|---|
            |   |   |

            日期：{date}
            """, """
            # Letter of authorisation

            We, **{organisation}** (registered under {organisationNumber}), authorise **{handler}** (identity document \
            {handlerNumber}, mobile {handlerMobile}) to apply for certificates under {project} on our behalf: to submit and confirm \
            the papers, to pay, to receive the invoice, the certificates and the USB keys.

            This authorisation holds from the day of signature until the application is completed.

            | Signature of the authorised person | Seal of the organisation |
            |---|---|
            |   |   |

            Date: {date}
            """);

    private DefaultLetter() {}
}
