package org.komenius.platform.internal.signin;

import java.io.ByteArrayOutputStream;
import java.lang.reflect.Proxy;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import javax.servlet.FilterChain;
import javax.servlet.ServletOutputStream;
import javax.servlet.WriteListener;
import javax.servlet.http.Cookie;
import javax.servlet.http.HttpServletRequest;
import javax.servlet.http.HttpServletResponse;

/** One request and its answer, as far as the authentication filter looks at them; anything else is an error. */
final class FakeExchange {

    final Map<String, String> headers = new HashMap<>();
    final Map<String, Object> attributes = new HashMap<>();
    final Map<String, String> answered = new HashMap<>();
    final ByteArrayOutputStream body = new ByteArrayOutputStream();
    private final String method;
    private final String uri;
    Cookie cookie;
    String remoteAddress = "10.0.0.1";
    boolean secure;
    int status = 200;
    boolean passedOn;
    Runnable resource = () -> {};

    FakeExchange(String method, String uri) {
        this.method = method;
        this.uri = uri;
    }

    FakeExchange header(String name, String value) {
        headers.put(name, value);
        return this;
    }

    FakeExchange cookie(String value) {
        cookie = new Cookie(SessionCookie.NAME, value);
        return this;
    }

    HttpServletRequest request() {
        return (HttpServletRequest) Proxy.newProxyInstance(
                getClass().getClassLoader(),
                new Class<?>[] {HttpServletRequest.class},
                (proxy, call, arguments) -> switch (call.getName()) {
                    case "getMethod" -> method;
                    case "getRequestURI" -> uri;
                    case "getContextPath" -> "";
                    case "getHeader" -> headers.get(arguments[0]);
                    case "getCookies" -> cookie == null ? null : new Cookie[] {new Cookie("other", "x"), cookie};
                    case "getRemoteAddr" -> remoteAddress;
                    case "isSecure" -> secure;
                    case "getAttribute" -> attributes.get(arguments[0]);
                    case "setAttribute" -> attributes.put((String) arguments[0], arguments[1]);
                    default -> throw new UnsupportedOperationException(call.getName());
                });
    }

    HttpServletResponse response() {
        return (HttpServletResponse) Proxy.newProxyInstance(
                getClass().getClassLoader(), new Class<?>[] {HttpServletResponse.class}, (proxy, call, arguments) -> {
                    switch (call.getName()) {
                        case "setStatus" -> status = (int) arguments[0];
                        case "setHeader" -> answered.put((String) arguments[0], (String) arguments[1]);
                        case "setContentType" -> answered.put("Content-Type", (String) arguments[0]);
                        case "setContentLength" -> answered.put("Content-Length", arguments[0].toString());
                        case "getOutputStream" -> {
                            return output();
                        }
                        default -> throw new UnsupportedOperationException(call.getName());
                    }
                    return null;
                });
    }

    FilterChain chain() {
        return (request, response) -> {
            passedOn = true;
            resource.run();
        };
    }

    String text() {
        return body.toString(StandardCharsets.UTF_8);
    }

    private ServletOutputStream output() {
        return new ServletOutputStream() {
            @Override
            public void write(int b) {
                body.write(b);
            }

            @Override
            public boolean isReady() {
                return true;
            }

            @Override
            public void setWriteListener(WriteListener listener) {
                throw new UnsupportedOperationException();
            }
        };
    }
}
