use axum::body::Body;
use axum::http::{Request, StatusCode, header::CONTENT_TYPE};
use http_body_util::BodyExt;
use tower::ServiceExt;

#[tokio::test]
async fn the_number_as_text() {
    let request = Request::get("/visitors").body(Body::empty()).unwrap();
    let response = app().oneshot(request).await.unwrap();
    assert_eq!(response.status(), StatusCode::OK);
    let kind = response.headers()[CONTENT_TYPE]
        .to_str()
        .unwrap()
        .to_string();
    assert!(kind.starts_with("text/plain"), "{kind}");
    let body = response.into_body().collect().await.unwrap().to_bytes();
    assert_eq!(String::from_utf8_lossy(&body), count(3).to_string());
}

#[test]
fn counting_stays_as_it_was() {
    assert_eq!((count(0), count(1), count(2)), (17, 1_257, 2_497));
}
