use notes::api::Shared;
use tokio::net::TcpListener;
use tokio::signal::unix::{SignalKind, signal};

#[tokio::main]
async fn main() -> std::io::Result<()> {
    let listener = TcpListener::bind("127.0.0.1:8080").await?;
    println!("listening on {}", listener.local_addr()?);
    axum::serve(listener, notes::app(Shared::default()))
        .with_graceful_shutdown(stop_requested())
        .await
}

async fn stop_requested() {
    let mut terminate = signal(SignalKind::terminate()).expect("signals can be watched");
    tokio::select! {
        _ = terminate.recv() => {}
        _ = tokio::signal::ctrl_c() => {}
    }
}
