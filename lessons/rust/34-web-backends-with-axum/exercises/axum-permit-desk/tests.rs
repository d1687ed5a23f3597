use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn send(app: &Router, request: Request<Body>) -> (StatusCode, String) {
    let response = app.clone().oneshot(request).await.unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

async fn apply(app: &Router, json: &str) -> StatusCode {
    let request = Request::post("/permits").header("content-type", "application/json");
    send(app, request.body(Body::from(json.to_string())).unwrap()).await.0
}

async fn look(app: &Router, number: usize) -> (StatusCode, String) {
    let request = Request::get(format!("/permits/{number}")).body(Body::empty());
    send(app, request.unwrap()).await
}

#[tokio::test(start_paused = true)]
async fn permit_is_issued_and_shown() {
    let app = app();
    assert_eq!(apply(&app, r#"{"plate": "OC 17", "days": 3}"#).await, StatusCode::CREATED);
    let (status, body) = look(&app, 0).await;
    assert_eq!(status, StatusCode::OK);
    let json: serde_json::Value = serde_json::from_str(&body).expect(&body);
    assert_eq!(json, serde_json::json!({"plate": "OC 17", "days": 3}));
}

#[tokio::test(start_paused = true)]
async fn shown_permit_says_that_it_is_json() {
    let app = app();
    apply(&app, r#"{"plate": "OC 17", "days": 3}"#).await;
    let request = Request::get("/permits/0").body(Body::empty()).unwrap();
    let response = app.oneshot(request).await.unwrap();
    assert_eq!(response.headers()["content-type"], "application/json");
}

#[tokio::test(start_paused = true)]
async fn unknown_plate_is_refused() {
    let app = app();
    let status = apply(&app, r#"{"plate": "XX 1", "days": 3}"#).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(look(&app, 0).await.0, StatusCode::NOT_FOUND);
}

#[tokio::test(start_paused = true)]
async fn incomplete_application_is_refused() {
    let status = apply(&app(), r#"{"plate": "OC 17"}"#).await;
    assert_eq!(status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(apply(&app(), "{").await, StatusCode::BAD_REQUEST);
}

#[tokio::test(start_paused = true)]
async fn nobody_waits_for_the_office_of_somebody_else() {
    let app = app();
    let start = tokio::time::Instant::now();
    let mut tasks = tokio::task::JoinSet::new();
    for days in 1..=40 {
        let app = app.clone();
        tasks.spawn(async move { apply(&app, &format!(r#"{{"plate": "OC 1", "days": {days}}}"#)).await });
    }
    while let Some(status) = tasks.join_next().await {
        assert_eq!(status.unwrap(), StatusCode::CREATED);
    }
    assert!(start.elapsed() < Duration::from_millis(100), "it took {:?}", start.elapsed());
    assert_eq!(look(&app, 39).await.0, StatusCode::OK);
}
