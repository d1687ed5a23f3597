use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn ask(path: &str) -> (u16, String) {
    let request = Request::get(path).body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn stops_there_are() {
    assert_eq!(ask("/stops/0").await, (200, String::from("Harbour")));
    assert_eq!(ask("/stops/2").await, (200, String::from("Airport")));
}

#[tokio::test]
async fn stops_there_are_not() {
    assert_eq!(ask("/stops/3").await.0, 404);
    assert_eq!(ask("/stops/99").await.0, 404);
    assert_eq!(ask("/stops/last").await.0, 400);
}
