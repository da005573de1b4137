//! The one table of the newsroom's addresses: method, path, who may ask it, who answers.
//!
//! The router is made of this table alone, so that no address can be without its rule; a test holds
//! every line of it against every role.

use axum::{
    Router,
    http::Method,
    middleware::from_fn_with_state,
    routing::{MethodRouter, get, post},
};
use tower_http::csrf::CsrfLayer;

use super::{account, desk, gate, invitation, people, second_factor, sign_in, switches};
use crate::{
    domain::staff::Role,
    paths::{Desk, PersonPage},
    web::app::App,
};

/// Who may ask an address.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Who {
    /// Anyone: it is where one signs in.
    Anyone,
    /// Whose password was right; the code may be missing.
    Password,
    /// Who is signed in with this role or a greater one.
    Role(Role),
}

/// What the gate holds to.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Rule {
    pub(super) who: Who,
    /// Whether it writes what a read-only newsroom does not take.
    pub(super) is_write_of_record: bool,
}

/// A line of the table.
#[derive(Clone, Debug)]
pub struct Route {
    /// The method.
    pub method: Method,
    /// The path as a router reads it.
    pub path: &'static str,
    /// Who may ask it.
    pub who: Who,
    rule: Rule,
    handler: MethodRouter<App>,
}

impl Route {
    /// A page.
    fn page(who: Who, path: &'static str, handler: MethodRouter<App>) -> Self {
        Self::new(Method::GET, who, path, handler, false)
    }

    /// A form that is taken whatever the switches say: of sign-in, or of the switches themselves.
    fn always(who: Who, path: &'static str, handler: MethodRouter<App>) -> Self {
        Self::new(Method::POST, who, path, handler, false)
    }

    /// A form that is not taken while the newsroom is read-only.
    fn form(who: Who, path: &'static str, handler: MethodRouter<App>) -> Self {
        Self::new(Method::POST, who, path, handler, true)
    }

    fn new(
        method: Method,
        who: Who,
        path: &'static str,
        handler: MethodRouter<App>,
        is_write_of_record: bool,
    ) -> Self {
        Self { method, path, who, rule: Rule { who, is_write_of_record }, handler }
    }
}

/// The table.
#[must_use]
pub fn routes() -> Vec<Route> {
    use Who::{Anyone, Password};
    let (staff, admin) = (Who::Role(Role::Reporter), Who::Role(Role::Admin));
    vec![
        Route::page(Anyone, Desk::SignIn.as_str(), get(sign_in::page)),
        Route::always(Anyone, Desk::SignIn.as_str(), post(sign_in::send)),
        Route::page(Anyone, Desk::Invitation.as_str(), get(invitation::page)),
        Route::always(Anyone, Desk::Invitation.as_str(), post(invitation::send)),
        Route::page(Password, Desk::Code.as_str(), get(second_factor::code_page)),
        Route::always(Password, Desk::Code.as_str(), post(second_factor::code_send)),
        Route::page(Password, Desk::Recovery.as_str(), get(second_factor::recovery_page)),
        Route::always(Password, Desk::Recovery.as_str(), post(second_factor::recovery_send)),
        Route::page(Password, Desk::SetUp.as_str(), get(second_factor::set_up_page)),
        Route::always(Password, Desk::SetUp.as_str(), post(second_factor::set_up_send)),
        Route::always(Password, Desk::SignOut.as_str(), post(sign_in::sign_out)),
        Route::always(Password, Desk::SignOutEverywhere.as_str(), post(sign_in::everywhere)),
        Route::page(staff, Desk::Home.as_str(), get(desk::page)),
        Route::page(staff, Desk::Bare.as_str(), get(desk::bare)),
        Route::page(staff, Desk::Account.as_str(), get(account::page)),
        Route::form(staff, Desk::Password.as_str(), post(account::password)),
        Route::form(staff, Desk::Settings.as_str(), post(account::settings)),
        Route::form(staff, Desk::Language.as_str(), post(account::language)),
        Route::form(staff, Desk::SecondFactor.as_str(), post(account::second_factor)),
        Route::page(admin, Desk::People.as_str(), get(people::page)),
        Route::form(admin, Desk::Invite.as_str(), post(people::invite)),
        Route::page(admin, PersonPage::ROUTE, get(people::person_page)),
        Route::form(admin, PersonPage::DEED, post(people::deed)),
        Route::page(admin, Desk::Switches.as_str(), get(switches::page)),
        Route::always(admin, Desk::Switches.as_str(), post(switches::send)),
    ]
}

/// The router.
pub fn router(app: &App) -> Router<App> {
    let gated = |route: Route| {
        let state = (app.clone(), route.rule);
        (route.path, route.handler.layer(from_fn_with_state(state, gate::keep)))
    };
    let routes = routes().into_iter().map(gated);
    let router = routes.fold(Router::new(), |router, (path, handler)| router.route(path, handler));
    router.layer(CsrfLayer::new())
}
