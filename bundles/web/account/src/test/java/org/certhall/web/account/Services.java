package org.certhall.web.account;

import java.lang.reflect.Proxy;
import java.util.function.Supplier;
import org.certhall.api.account.LostNumber;
import org.certhall.api.account.OwnAccount;
import org.certhall.api.challenge.Captchas;

/** Services for tests that give one answer, whatever they are asked. */
public final class Services {
    private Services() {}

    /** Gives the services of a lost number; captchas are there and answer nothing. */
    public static AccountServices ofLostNumber(Supplier<Object> answer) {
        AccountServices services = new AccountServices();
        services.bindLostNumber(answering(LostNumber.class, answer));
        services.bindCaptchas(answering(Captchas.class, () -> null));
        return services;
    }

    /** Gives the services of one's own account. */
    public static AccountServices ofOwnAccount(OwnAccount own) {
        AccountServices services = new AccountServices();
        services.bindOwnAccount(own);
        return services;
    }

    /** Lets the service of one's own account leave. */
    public static void interrupt(AccountServices services) {
        services.own().ifPresent(services::unbindOwnAccount);
    }

    /** Lets it come back. */
    public static void restore(AccountServices services, OwnAccount own) {
        services.bindOwnAccount(own);
    }

    private static <S> S answering(Class<S> service, Supplier<Object> answer) {
        return service.cast(Proxy.newProxyInstance(
                service.getClassLoader(), new Class<?>[] {service}, (proxy, method, arguments) -> answer.get()));
    }
}
