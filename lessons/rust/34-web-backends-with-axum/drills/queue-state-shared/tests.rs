use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn draw_one(app: &Router) -> String {
    let request = Request::post("/tickets").body(Body::empty()).unwrap();
    let response = app.clone().oneshot(request).await.unwrap();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    String::from_utf8_lossy(&body).into_owned()
}

#[tokio::test]
async fn numbers_follow_each_other() {
    let app = app();
    for number in ["1", "2", "3", "4"] {
        assert_eq!(draw_one(&app).await, number);
    }
}

#[tokio::test]
async fn each_desk_has_its_queue() {
    let (first, second) = (app(), app());
    draw_one(&first).await;
    assert_eq!(draw_one(&first).await, "2");
    assert_eq!(draw_one(&second).await, "1");
}
