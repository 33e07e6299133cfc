package org.komenius.platform.internal.rest;

import java.util.Set;
import javax.validation.constraints.Email;
import javax.validation.constraints.NotBlank;
import javax.validation.constraints.NotNull;
import javax.validation.constraints.Pattern;
import javax.validation.constraints.Size;
import org.komenius.platform.internal.user.UserDraft;

/** What may be set of a user. */
public record UserJson(
        @NotNull @Size(min = 2, max = 60) @Pattern(regexp = USER_NAME) String userName,
        @NotBlank @Size(max = 120) String displayName,
        @Email @Size(max = 200) String email,
        @NotNull Set<@NotNull @Size(max = 60) String> roles,
        Set<@NotNull @Size(max = 60) String> offices,
        @Pattern(regexp = "[a-z]{2,3}(-[A-Za-z0-9]{1,8}){0,2}") String language,
        Boolean enabled) {

    /** Letters, digits and the signs of e-mail addresses; no space at either end. */
    static final String USER_NAME = "[\\p{L}\\p{N}][\\p{L}\\p{N}._@+-]*";

    /** @param before offices that stay where the request does not speak of offices */
    UserDraft toDraft(Set<String> before) {
        return new UserDraft(
                userName,
                displayName,
                email,
                roles,
                offices == null ? before : offices,
                language,
                enabled == null || enabled);
    }
}
