use axum::body::Body;
use axum::http::{Request, StatusCode};
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn ask(method: &str, path: &str) -> (StatusCode, String) {
    let request = Request::builder().method(method).uri(path);
    let response = app()
        .oneshot(request.body(Body::empty()).unwrap())
        .await
        .unwrap();
    let status = response.status();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn the_service_is_well() {
    assert_eq!(
        ask("GET", "/health").await,
        (StatusCode::OK, String::from("well"))
    );
}

#[tokio::test]
async fn other_requests_are_refused() {
    assert_eq!(ask("GET", "/wealth").await.0, StatusCode::NOT_FOUND);
    assert_eq!(
        ask("POST", "/health").await.0,
        StatusCode::METHOD_NOT_ALLOWED
    );
}
