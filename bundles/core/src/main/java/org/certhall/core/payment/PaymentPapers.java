package org.certhall.core.payment;

import java.time.Instant;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.LinkedHashMap;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.certhall.api.letter.LetterFormat;
import org.certhall.api.payment.Payable;
import org.certhall.api.payment.PaymentException;
import org.certhall.api.payment.PaymentException.Code;
import org.certhall.api.transfer.Remittance;
import org.certhall.api.value.LocalisedText;
import org.certhall.core.letter.LetterException;
import org.certhall.core.letter.Letters;
import org.certhall.core.site.SiteAddress;
import org.osgi.service.component.annotations.Activate;
import org.osgi.service.component.annotations.Component;
import org.osgi.service.component.annotations.Reference;

/** Writes the 付款通知单 for whoever pays for an organisation, and the receipt. */
@Component(service = PaymentPapers.class)
public final class PaymentPapers {
    private static final LocalisedText SLIP = new LocalisedText("""
            # 付款通知单

            {organisation}：

            贵单位申请的数字证书订单已通过审核，请按以下信息付款。

            | 项目 | 内容 |
            |---|---|
            | 订单号 | {number} |
            | 证书应用项目 | {project} |
            | 应付金额 | **{amount}** |
            | 开具时间 | {time} |

            付款方式：用手机扫描右上角的二维码，或在浏览器中打开以下网址，选择支付方式后付款，无需登录。

            {link}
            {transfer}
            订单支付、取消或失效后，本通知单即告失效。付款前请核对网址与金额；我们不会要求向个人账户付款。
            """, """
            # Request for payment

            To {organisation}:

            your order for digital certificates has been approved. Please pay as follows.

            | Item | |
            |---|---|
            | Order | {number} |
            | Project | {project} |
            | Amount due | **{amount}** |
            | Issued | {time} |

            How to pay: scan the code in the upper right corner, or open the address below in a browser, choose a way to \
            pay, and pay; no account is needed.

            {link}
            {transfer}
            This request ends when the order is paid, cancelled or expired. Check address and amount before you pay; we \
            never ask for payments to private accounts.
            """);

    private static final LocalisedText TRANSFER = new LocalisedText("""

            也可以从本单位账户汇款，汇款附言中只填写下面的汇款附言：

            | 对公转账 | |
            |---|---|
            | 账户名称 | {account-name} |
            | 开户行 | {bank} |
            | 账号 | {account} |
            | 联行号 | {branch} |
            | 汇款附言 | **{code}** |

            """, """

            You may also transfer the money from your organisation's account; write nothing but the remittance code \
            into the remark:

            | Bank transfer | |
            |---|---|
            | Account name | {account-name} |
            | Bank | {bank} |
            | Account number | {account} |
            | CNAPS number | {branch} |
            | Remittance code | **{code}** |

            """);

    private static final LocalisedText RECEIPT = new LocalisedText("""
            # 收据

            今收到 {organisation} 支付的数字证书服务款项：

            | 项目 | 内容 |
            |---|---|
            | 订单号 | {number} |
            | 证书应用项目 | {project} |
            | 实收金额 | **{amount}** |
            | 支付方式 | {channel} |
            | 支付时间 | {time} |
            | 支付流水号 | {reference} |

            本收据仅作付款凭证，不作报销凭证；电子发票将在证书寄出时开具。
            """, """
            # Receipt

            Received from {organisation} for digital certificates:

            | Item | |
            |---|---|
            | Order | {number} |
            | Project | {project} |
            | Amount | **{amount}** |
            | Paid by | {channel} |
            | Paid at | {time} |
            | Reference | {reference} |

            This receipt shows that the payment was made; it is no invoice. The electronic invoice is issued when the \
            certificates are dispatched.
            """);

    private static final LocalisedText APPLICANT = new LocalisedText("申请人", "the applicant");
    private static final DateTimeFormatter TIME =
            DateTimeFormatter.ofPattern("yyyy-MM-dd HH:mm", Locale.ROOT).withZone(ZoneId.of("Asia/Shanghai"));

    private final Letters letters;
    private final Attempts attempts;
    private final SiteAddress site;

    @Activate
    public PaymentPapers(@Reference Letters letters, @Reference Attempts attempts, @Reference SiteAddress site) {
        this.letters = letters;
        this.attempts = attempts;
        this.site = site;
    }

    boolean ready() {
        return letters.formats().contains(LetterFormat.PDF);
    }

    byte[] slip(Payable payable, String link, Locale language) {
        Map<String, String> values = values(payable, language);
        values.put("amount", payable.quote().total().display());
        values.put("time", time(attempts.now()));
        values.put("link", link);
        Optional<Remittance> remittance = remittance(payable);
        remittance.ifPresent(known -> {
            values.put("account-name", known.name());
            values.put("bank", known.bank());
            values.put("account", known.account());
            values.put("branch", known.branch());
            values.put("code", known.code());
        });
        return write(slip(remittance.isPresent()), values, link, payable, language);
    }

    /** Where a bank transfer is awaited, the slip says where to. */
    private static Optional<Remittance> remittance(Payable payable) {
        return payable.attempt()
                .filter(attempt -> attempt.phase() == Payable.Phase.OPEN)
                .flatMap(attempt -> Remittance.of(attempt.panel()));
    }

    private static LocalisedText slip(boolean transfer) {
        return new LocalisedText(
                SLIP.zh().replace("{transfer}", transfer ? TRANSFER.zh() : ""),
                SLIP.en().replace("{transfer}", transfer ? TRANSFER.en() : ""));
    }

    byte[] receipt(Payable payable, Payable.Payment payment, Locale language) {
        Map<String, String> values = values(payable, language);
        values.put("amount", payment.amount().display());
        values.put("channel", payment.name().in(language));
        values.put("time", time(payment.at()));
        values.put("reference", payment.reference());
        return write(RECEIPT, values, site.link("orders/" + payable.number().value()), payable, language);
    }

    private static Map<String, String> values(Payable payable, Locale language) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("organisation", payable.organisation().orElse(APPLICANT.in(language)));
        values.put("number", payable.number().grouped());
        values.put("project", payable.project().in(language));
        return values;
    }

    private byte[] write(
            LocalisedText text, Map<String, String> values, String code, Payable payable, Locale language) {
        try {
            return letters.write(text, values, code, payable.number().grouped(), LetterFormat.PDF, language);
        } catch (LetterException notNow) {
            throw new PaymentException(Code.NO_PAPER);
        }
    }

    private static String time(Instant instant) {
        return TIME.format(instant);
    }
}
