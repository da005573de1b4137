//! Folders that cannot be used, and odd ones that can.

use super::{app, folder, note, noted, start, used_folder};
use khutut::postgres::{Kind, PrivateServer, StartError};
use nix::unistd::{User, geteuid};
use std::{
    fs,
    os::unix::fs::{PermissionsExt, chown},
    path::Path,
};

/// The error of a start that must fail.
fn refused(folder: &Path) -> StartError {
    PrivateServer::start(folder, Kind::Lasting).expect_err("a start that fails")
}

#[test]
fn a_folder_that_cannot_be_written_is_refused_and_named() {
    let folder = folder();
    if geteuid().is_root() {
        // Root may write anywhere; the user that PostgreSQL runs as may not.
        let nobody = User::from_name("nobody").expect("users").expect("nobody");
        chown(folder.path(), Some(nobody.uid.as_raw()), None).expect("given away");
    }
    fs::set_permissions(folder.path(), PermissionsExt::from_mode(0o500)).expect("closed");
    let error = refused(folder.path());
    assert!(matches!(error, StartError::Unusable { .. }), "{error}");
    let text = error.to_string();
    assert!(text.contains(&folder.path().display().to_string()), "{text}");
    assert!(text.contains("--data-dir"), "{text}");
}

#[test]
fn a_folder_with_other_files_is_refused_and_left_alone() {
    let folder = folder();
    fs::write(folder.path().join("thesis.txt"), "years of work").expect("written");
    for kind in [Kind::Lasting, Kind::Temporary] {
        let error = PrivateServer::start(folder.path(), kind).expect_err("refused");
        assert!(matches!(&error, StartError::Foreign { example, .. } if example == "thesis.txt"));
    }
    assert_eq!(fs::read_dir(folder.path()).expect("there").count(), 1);
}

#[tokio::test]
async fn data_of_another_major_version_are_kept_and_the_error_says_which() {
    let folder = used_folder();
    let server = start(&folder);
    note(&server).await;
    server.stop();
    let version = folder.path().join("data/PG_VERSION");
    let ours = fs::read_to_string(&version).expect("a cluster");
    fs::write(&version, "9\n").expect("written");
    let error = refused(folder.path());
    let wrong = matches!(error, StartError::WrongVersion { wanted: 9, .. });
    assert!(wrong || matches!(error, StartError::NothingInPgBin { .. }), "{error}");
    assert!(error.to_string().contains("PostgreSQL 9"), "{error}");
    app::assert_no_process_left(folder.path());
    fs::write(&version, ours).expect("written");
    assert_eq!(noted(&start(&folder)).await, "kept");
}

#[tokio::test]
async fn damaged_data_are_kept_and_the_error_carries_the_servers_words() {
    let folder = used_folder();
    start(&folder).stop();
    let control = folder.path().join("data/global/pg_control");
    let whole = fs::read(&control).expect("a cluster");
    fs::write(&control, "").expect("written");
    let error = refused(folder.path());
    assert!(matches!(error, StartError::DidNotStart { .. }), "{error}");
    assert!(error.to_string().contains("pg_control"), "{error}");
    app::assert_no_process_left(folder.path());
    fs::write(&control, whole).expect("written");
    assert!(start(&folder).is_owner());
}

#[tokio::test]
async fn a_long_path_gets_a_short_socket_folder_that_goes_with_the_server() {
    let base = folder();
    fs::set_permissions(base.path(), PermissionsExt::from_mode(0o755)).expect("opened");
    let long = base.path().join("a folder, with 'quotes' ومسافات".repeat(4));
    let server = PrivateServer::start(&long, Kind::Lasting).expect("a server");
    let options = server.options_app();
    let socket = options.get_socket().expect("a socket").clone();
    assert!(!socket.starts_with(base.path()), "{}", socket.display());
    let rights = fs::metadata(&socket).expect("there").permissions().mode();
    assert_eq!(rights & 0o777, 0o700);
    note(&server).await;
    server.stop();
    assert!(!socket.exists());
    let server = PrivateServer::start(&long, Kind::Lasting).expect("a server");
    assert_eq!(server.options_app().get_socket(), Some(&socket), "the same for every owner");
    assert_eq!(noted(&server).await, "kept");
}

#[tokio::test]
async fn a_short_path_with_commas_quotes_and_arabic_serves() {
    let base = folder();
    fs::set_permissions(base.path(), PermissionsExt::from_mode(0o755)).expect("opened");
    let odd = base.path().join("a, 'b' خ");
    let server = PrivateServer::start(&odd, Kind::Temporary).expect("a server");
    assert!(server.options_app().get_socket().expect("a socket").starts_with(&odd));
    note(&server).await;
    server.stop();
    assert!(!odd.exists(), "a temporary server takes its folder along");
}
