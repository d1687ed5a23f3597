// The client waits three times as long as it should.
use axum::extract::State;
use axum::http::StatusCode;
use axum::{Router, routing::get};
use std::sync::{Arc, Mutex};
use std::time::Duration;
use tokio::sync::{OwnedSemaphorePermit, Semaphore};
use tokio::time::{sleep, timeout};

struct Connection {
    id: u32,
    queries: u32,
    in_query: bool, // a query has begun and its answer is not read yet
}

impl Connection {
    fn open(id: u32) -> Connection {
        Connection {
            id,
            queries: 0,
            in_query: false,
        }
    }

    async fn query(&mut self, duration_ms: u64) -> u32 {
        self.in_query = true;
        sleep(Duration::from_millis(duration_ms)).await;
        self.in_query = false;
        self.queries += 1;
        self.queries
    }
}

#[derive(Debug, PartialEq)]
struct Busy;

#[derive(Clone)]
struct Pool {
    permits: Arc<Semaphore>,
    idle: Arc<Mutex<Vec<Connection>>>,
}

impl Pool {
    fn new(size: u32) -> Pool {
        let connections = (1..=size).map(Connection::open);
        Pool {
            permits: Arc::new(Semaphore::new(size as usize)),
            idle: Arc::new(Mutex::new(connections.collect())),
        }
    }

    // A connection, or `Busy` after the limit.
    async fn acquire(&self, limit: Duration) -> Result<Lease, Busy> {
        let waiting = Arc::clone(&self.permits).acquire_owned();
        let permit = match timeout(limit, waiting).await {
            Ok(Ok(permit)) => permit,
            _ => return Err(Busy),
        };
        Ok(Lease {
            connection: self.idle.lock().unwrap().pop(),
            idle: Arc::clone(&self.idle),
            _permit: permit,
        })
    }
}

struct Lease {
    connection: Option<Connection>, // `None` only while it is given back
    idle: Arc<Mutex<Vec<Connection>>>,
    _permit: OwnedSemaphorePermit,
}

impl Lease {
    fn connection(&mut self) -> &mut Connection {
        self.connection.as_mut().expect("a lease has a connection")
    }
}

impl Drop for Lease {
    fn drop(&mut self) {
        if let Some(connection) = self.connection.take() {
            // In the middle of a query the rest of an answer is still to come.
            let next = if connection.in_query {
                Connection::open(connection.id)
            } else {
                connection
            };
            self.idle.lock().unwrap().push(next);
        }
    }
}

// Runs a query of 200 ms and answers, for example, "connection 2: 17 queries".
async fn report(State(pool): State<Pool>) -> Result<String, StatusCode> {
    let limit = Duration::from_millis(150);
    let lease = pool.acquire(limit).await;
    let mut lease = lease.map_err(|Busy| StatusCode::SERVICE_UNAVAILABLE)?;
    let connection = lease.connection();
    let queries = connection.query(200).await;
    Ok(format!("connection {}: {queries} queries", connection.id))
}

fn app(pool: Pool) -> Router {
    Router::new().route("/report", get(report)).with_state(pool)
}

#[tokio::main]
async fn main() {
    let pool = Pool::new(2);
    let _app = app(pool.clone());
    println!("{} connections are free", pool.idle.lock().unwrap().len());
}
