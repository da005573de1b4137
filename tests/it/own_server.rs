//! With `DATABASE_URL` the record is kept by a server of the operator's own.

use crate::support::{
    databases::scratch,
    program::{Server, data, eventually, khutut, said},
    tcp_server::{PASSWORD, TcpServer},
};
use std::process::Output;

fn import(server: &TcpServer) -> Output {
    khutut(&["import"]).arg(data()).envs(server.settings()).output().expect("a run")
}

#[tokio::test]
async fn the_record_is_kept_by_a_server_on_a_port_with_a_password() {
    let mut database = TcpServer::start("tcp-record").await;
    let folder = scratch("tcp-no-private-one");
    let mut settings = Vec::from(database.settings());
    settings.push(("KHUTUT_DATA_DIR", folder.display().to_string()));
    let settings: Vec<_> = settings.iter().map(|(name, text)| (*name, text.as_str())).collect();
    let khutut = Server::start(&settings);
    let feed = "/feed.geojson?day=2016-02-24";
    let (status, before) = khutut.get(feed).await;
    assert_eq!(status, 200);
    assert!(before.contains(r#""id":"place/khanasser""#));
    assert!(!folder.exists(), "no private server is made beside it");

    database.stop();
    assert_eq!(khutut.get(feed).await, (200, before), "the feed goes on while it is away");
    assert!(!import(&database).status.success(), "an import says that it failed");
    database.resume().await;
    eventually("an import after its return", async || import(&database).status.success()).await;
    assert_eq!(khutut.stop().0, Some(0));
}

#[tokio::test]
async fn a_wrong_password_stops_the_command_and_is_not_repeated() {
    let database = TcpServer::start("tcp-password").await;
    let wrong = database.url("khutut", "not-the-password");
    let mut command = khutut(&["export", "/nowhere"]);
    let output = command.env("DATABASE_URL", wrong).output().expect("a run");
    assert!(!output.status.success());
    let said = said(&output);
    assert!(said.contains("password authentication failed"), "{said}");
    assert!(!said.contains("not-the-password") && !said.contains(PASSWORD), "{said}");
}
