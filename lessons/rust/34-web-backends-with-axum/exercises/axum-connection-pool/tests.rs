use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

const LIMIT: Duration = Duration::from_millis(50);

// So that a pool without a limit fails instead of waiting for ever.
async fn acquire(pool: &Pool) -> Result<Lease, Busy> {
    let patience = Duration::from_secs(60);
    timeout(patience, pool.acquire(LIMIT)).await.expect("acquire does not give up")
}

#[tokio::test(start_paused = true)]
async fn leases_are_different_connections() {
    let pool = Pool::new(2);
    let mut first = acquire(&pool).await.unwrap();
    let mut second = acquire(&pool).await.unwrap();
    assert_ne!(first.connection().id, second.connection().id);
}

#[tokio::test(start_paused = true)]
async fn empty_pool_is_busy_after_the_limit() {
    let pool = Pool::new(1);
    let _held = acquire(&pool).await.unwrap();
    let start = tokio::time::Instant::now();
    assert_eq!(acquire(&pool).await.err(), Some(Busy));
    assert!((50..70).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn limit_is_that_of_the_caller() {
    let pool = Pool::new(1);
    let _held = acquire(&pool).await.unwrap();
    let start = tokio::time::Instant::now();
    assert_eq!(pool.acquire(Duration::from_millis(300)).await.err(), Some(Busy));
    assert!((300..320).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
}

#[tokio::test(start_paused = true)]
async fn dropped_lease_gives_its_connection_back() {
    let pool = Pool::new(1);
    let mut lease = acquire(&pool).await.unwrap();
    assert_eq!(lease.connection().query(10).await, 1);
    drop(lease);
    let mut again = acquire(&pool).await.unwrap();
    assert_eq!(again.connection().query(10).await, 2, "it is not the same connection");
}

#[tokio::test(start_paused = true)]
async fn waiting_ends_when_a_lease_is_dropped() {
    let pool = Pool::new(1);
    let held = acquire(&pool).await.unwrap();
    let release = async {
        sleep(Duration::from_millis(30)).await;
        drop(held);
    };
    let (lease, ()) = tokio::join!(acquire(&pool), release);
    assert!(lease.is_ok());
}

#[tokio::test(start_paused = true)]
async fn cancelled_query_frees_its_place_for_a_new_connection() {
    let pool = Pool::new(1);
    let work = async {
        let mut lease = acquire(&pool).await.unwrap();
        lease.connection().query(10).await;
        lease.connection().query(60_000).await
    };
    assert!(timeout(LIMIT, work).await.is_err());
    let mut lease = acquire(&pool).await.unwrap();
    assert!(!lease.connection().in_query, "the old answer is still on its way");
    assert_eq!(lease.connection().id, 1);
    assert_eq!(lease.connection().query(10).await, 1, "it is the old connection");
}

async fn get_report(app: Router) -> (StatusCode, String) {
    let request = Request::get("/report").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test(start_paused = true)]
async fn report_answers_and_frees_the_connection() {
    let pool = Pool::new(1);
    let (status, body) = get_report(app(pool.clone())).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "connection 1: 1 queries"));
    let (status, body) = get_report(app(pool)).await;
    assert_eq!((status, body.as_str()), (StatusCode::OK, "connection 1: 2 queries"));
}

#[tokio::test(start_paused = true)]
async fn report_of_a_busy_pool_is_503() {
    let app = app(Pool::new(2));
    let (a, b, c) = tokio::join!(get_report(app.clone()), get_report(app.clone()), get_report(app));
    let mut codes = [a.0.as_u16(), b.0.as_u16(), c.0.as_u16()];
    codes.sort();
    assert_eq!(codes, [200, 200, 503]);
}

#[tokio::test(start_paused = true)]
async fn report_waits_for_fifty_milliseconds() {
    let pool = Pool::new(1);
    let held = acquire(&pool).await.unwrap();
    let start = tokio::time::Instant::now();
    let (status, _) = get_report(app(pool.clone())).await;
    assert_eq!(status, StatusCode::SERVICE_UNAVAILABLE);
    assert!((50..70).contains(&start.elapsed().as_millis()), "{:?}", start.elapsed());
    let release = async {
        sleep(Duration::from_millis(30)).await;
        drop(held);
    };
    let ((status, _), ()) = tokio::join!(get_report(app(pool)), release);
    assert_eq!(status, StatusCode::OK);
}
