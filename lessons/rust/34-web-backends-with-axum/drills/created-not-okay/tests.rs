use axum::body::Body;
use axum::http::Request;
use http_body_util::BodyExt;
use tower::ServiceExt;

async fn send(guest: &str) -> (u16, String) {
    let request = Request::post("/bookings")
        .body(Body::from(guest.to_string()))
        .unwrap();
    let response = app().oneshot(request).await.unwrap();
    let status = response.status().as_u16();
    let body = response.into_body().collect().await.unwrap().to_bytes();
    (status, String::from_utf8_lossy(&body).into_owned())
}

#[tokio::test]
async fn a_booking_is_created() {
    assert_eq!(send("Ines").await, (201, String::from("booked for Ines")));
    assert_eq!(send("Zoë").await, (201, String::from("booked for Zoë")));
}

#[tokio::test]
async fn nobody_is_no_booking() {
    assert_eq!(send("").await.0, 400);
}
