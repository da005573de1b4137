# The newsroom: its frame.
nr-newsroom = Newsroom
nr-error-title = Error:
nr-problem = There is a problem
nr-moment = { $day }, { $time } UTC
nr-me = { $name }, { $role }
nr-sign-out = Sign out
nr-nav-desk = Desk
nr-nav-people = People
nr-nav-switches = Switches
nr-public-sees = The public sees edition { $number }, { $published }
nr-demo = This is a demo.
nr-demo-more = Its passwords are printed where it was started, and there is no second factor. Enter nothing that matters.
nr-lock-down-on = The newsroom is locked down.
nr-lock-down-more = Only admins may come in.
nr-read-only-on = The newsroom is read-only.
nr-read-only-more = Nothing can be saved until an admin turns this off.
nr-role = Role
nr-role-reporter = reporter
nr-role-editor = editor
nr-role-admin = admin
nr-role-may-reporter = Writes drafts and sends them for review.
nr-role-may-editor = Also reviews what others wrote, and publishes.
nr-role-may-admin = Also looks after people and switches.

# Sign-in.
nr-sign-in-title = Sign in to the newsroom
nr-sign-in-lead = For staff. The public map needs no account.
nr-user = User name
nr-password = Password
nr-password-hint = You can paste it. Password managers work here.
nr-continue = Continue
nr-sign-in = Sign in
nr-cannot-sign-in = I cannot sign in
nr-cannot-sign-in-more = An admin can send you a new one-time link. Nobody here can see your password.
nr-session-over = You are signed out. Sign in to go on where you were.
nr-session-over-kept = You were signed out before this was sent. What you typed is kept: sign in and send it.
nr-code-title = Enter your 6-digit code
nr-code-lead = Signing in as { $name }. Open the code app on your phone.
nr-code = Code
nr-code-hint = Changes every 30 seconds. Spaces do not matter; ٤١٨ works as well as 418.
nr-use-recovery = Use a recovery code instead
nr-use-code = Use the code of the app instead
nr-how-long = You will be signed out after 2 hours without use, and after 12 hours in any case. What you typed is kept.
nr-recovery-title = Enter a recovery code
nr-recovery-lead = Signing in as { $name }. Each recovery code works once.
nr-recovery = Recovery code
nr-recovery-hint = Sixteen letters and digits. Capitals, spaces and hyphens do not matter.
nr-recovery-lost = If you have no codes left, an admin can take your second factor away, and you set up another.
nr-set-up-title = Set up your second factor
nr-set-up-lead = Editors and admins sign in with a password and with a code from an app on their phone.
nr-set-up-app = Install a code app on your phone, if you have none.
nr-set-up-scan = Scan this picture with it.
nr-set-up-picture = Picture for the code app
nr-set-up-type = Or type this key into it:
nr-set-up-enter = Enter the code that it shows.
nr-set-up-done = Set it up
nr-codes-title = Keep your recovery codes
nr-codes-lead = Each of them lets you in once if you lose your phone. Print them, or keep them in a password manager.
nr-codes-once = They are not shown again.
nr-codes-kept = I have kept them
nr-resume-title = You are signed in
nr-resume-lead = This was not sent yet. It is as you typed it; only passwords and codes are typed anew.
nr-resume-send = Send it now
nr-resume-not = Do not send it
nr-invitation-title = Choose your password
nr-invitation-lead = You will sign in as { $name }, { $role }.
nr-new-password = New password
nr-new-password-hint = At least { $count } characters. Several words are easy to remember and hard to guess.
nr-password-again = The same again
nr-invitation-send = Keep it and sign in

# What one may not do.
nr-not-allowed = Your role may not do this
nr-not-allowed-more = An admin can give you another role.
nr-to-desk = To your desk
nr-to-map = To the public map
nr-not-written = Nothing was saved
nr-not-written-more = The newsroom is read-only for now. Go back: what you typed is still there. Send it again later.
nr-insecure = You cannot sign in here
nr-insecure-more = This page came over plain HTTP. Others on the way could read your password, so there is no form.
nr-insecure-how = Use the https address of the newsroom. Whoever runs the server sets it with { $flag }; on the server itself { $local } works too.
nr-used-up = This link does not work
nr-used-up-more = It was used, is older than 7 days, or a newer one took its place. Ask an admin for another.

# The desk.
nr-desk-title = Your desk
nr-desk-who = You
nr-desk-may = What you can do here
nr-desk-account = Your password, second factor, language and keys.
nr-desk-people = Invite people, give roles, end sessions.
nr-desk-switches = Make the newsroom read-only, or lock it down.
nr-desk-coming = Forms for events, review and publication are not part of this version yet. Until then the record changes by import.
nr-desk-public = What the public sees
nr-desk-editions = { $count ->
    [one] { $count } edition, the newest of { $published }.
   *[other] { $count } editions, the newest of { $published }.
}

# One's own account.
nr-account-title = Your account
nr-signed-in = Signed in
nr-settings-title = Language and keys
nr-language = Language of the newsroom
nr-language-browser = As my browser asks
nr-keys = Single letters work as keys
nr-save = Save
nr-password-title = Password
nr-password-more = A new password signs you out everywhere else.
nr-current-password = Present password
nr-password-change = Change the password
nr-factor-title = Second factor
nr-factor-since = A code app is set up since { $since }.
nr-factor-none = No code app is set up.
nr-codes-left = { $count ->
    [one] { $count } recovery code is left.
   *[other] { $count } recovery codes are left.
}
nr-factor-another = Set up an app, with new recovery codes
nr-everywhere-title = Sign out everywhere
nr-everywhere-more = Ends every session of yours, in this browser too.
nr-everywhere = Sign out everywhere

# People.
nr-people-title = People
nr-people-count = { $count ->
    [one] { $count } person
   *[other] { $count } people
}
nr-invite-title = Invite somebody
nr-invite-more = You get a one-time link to send. No e-mail is needed.
nr-name-hint = Letters and digits, with . - _ between.
nr-invite = Make a link
nr-has-factor = Second factor set up
nr-has-no-factor = No second factor
nr-seen = Last seen { $at }
nr-never-seen = Never signed in
nr-disabled = Disabled
nr-invited-until = Link works until { $until }
nr-link-over = No password, no link
nr-is-me = This is you. Another admin changes your role or disables you. Your password and second factor are under Your account.
nr-change-role = Role
nr-change-role-do = Change the role
nr-access = Access
nr-enable = Let in again
nr-enable-more = This person may not sign in.
nr-new-link = Make a one-time link
nr-new-link-more = To choose a new password, if theirs is lost. An earlier link stops working.
nr-reset = Take the second factor away
nr-reset-more = If the phone and the recovery codes are lost. Ends their sessions; they set up another when they sign in.
nr-end = End all sessions
nr-end-more = They can sign in again at once.
nr-disable = Disable
nr-disable-more = Ends their sessions at once and keeps them from signing in. What they wrote stays.
nr-past-title = What was done
nr-command-line = on the command line
nr-act-person_added = Added
nr-act-invited = One-time link made
nr-act-invitation_used = One-time link used
nr-act-password_set = Password set
nr-act-role_set = Role changed
nr-act-disabled = Disabled
nr-act-enabled = Let in again
nr-act-second_factor_set = Second factor set up
nr-act-second_factor_reset = Second factor taken away
nr-act-recovery_code_used = Recovery code used
nr-act-signed_in = Signed in
nr-act-signed_out = Signed out
nr-act-sessions_ended = Sessions ended
nr-link-title = A one-time link
nr-link-lead = Send it to { $name }, by a way that only they read. It works once, for 7 days.
nr-link = Link
nr-link-once = It is not shown again. You can make another.

# Switches.
nr-switches-title = Switches
nr-switches-lead = They hold for everybody from the next page on, and are shown on every newsroom page.
nr-switch-read_only = Read-only
nr-switch-lock_down = Lock-down
nr-switch-more-read_only = Nothing is saved in the newsroom but sign-in and these switches. The public site goes on.
nr-switch-more-lock_down = Ends every session but those of admins, and only admins may sign in.
nr-on = On
nr-off = Off
nr-turn-read_only-on = Make it read-only
nr-turn-read_only-off = Allow saving again
nr-turn-lock_down-on = Lock the newsroom down
nr-turn-lock_down-off = Open the newsroom again
nr-switched = Last turned { $at } by { $name }

# Faults of forms.
nr-fault-no-user = Enter your user name
nr-fault-no-password = Enter your password
nr-fault-sign-in = The user name or the password is not right
nr-fault-too-often = { $count ->
    [one] Too many tries. Wait { $count } second, then try again
   *[other] Too many tries. Wait { $count } seconds, then try again
}
nr-fault-locked-down = The newsroom is locked down: only admins may come in. Ask an admin
nr-fault-no-code = Enter the 6 digits that your app shows
nr-fault-code = That code has expired. Enter the one your app shows now
nr-fault-no-recovery = Enter one of your recovery codes
nr-fault-recovery = That recovery code is not right or was used. Enter another
nr-fault-short = { $count ->
    [one] Enter at least { $count } character
   *[other] Enter at least { $count } characters
}
nr-fault-long = { $count ->
    [one] Enter at most { $count } character
   *[other] Enter at most { $count } characters
}
nr-fault-guessable = This password is easy to guess. Choose several words
nr-fault-differ = The two passwords differ. Enter the same twice
nr-fault-current = Your present password is not right. Enter it again
nr-fault-no-name = Enter a user name: letters and digits, with . - _ between, 40 at most
nr-fault-name-taken = Somebody has this user name. Choose another
nr-fault-no-role = Choose a role
nr-fault-oneself = You cannot do this to yourself. Ask another admin
nr-notices = What everybody should know
