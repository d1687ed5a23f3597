use axum::Router;
use axum::body::Body;
use axum::http::{HeaderMap, Method, Request, StatusCode, header};
use http_body_util::BodyExt;
use notes::api::Shared;
use serde_json::{Value, json};
use tower::ServiceExt;

struct Answer {
    status: StatusCode,
    headers: HeaderMap,
    body: Vec<u8>,
}

impl Answer {
    fn json(&self) -> Value {
        let text = String::from_utf8_lossy(&self.body);
        serde_json::from_str(&text).unwrap_or_else(|_| panic!("this is no JSON: {text:?}"))
    }
}

async fn send(app: &Router, method: Method, path: &str, body: Option<&str>) -> Answer {
    let mut request = Request::builder().method(method).uri(path);
    if body.is_some() {
        request = request.header(header::CONTENT_TYPE, "application/json");
    }
    let request = request.body(Body::from(body.unwrap_or_default().to_string()));
    let response = app.clone().oneshot(request.unwrap()).await.unwrap();
    let (status, headers) = (response.status(), response.headers().clone());
    let body = response.into_body().collect().await.unwrap().to_bytes();
    Answer {
        status,
        headers,
        body: body.to_vec(),
    }
}

async fn get(app: &Router, path: &str) -> Answer {
    send(app, Method::GET, path, None).await
}

async fn post(app: &Router, draft: Value) -> Answer {
    send(app, Method::POST, "/notes", Some(&draft.to_string())).await
}

fn empty_app() -> Router {
    notes::app(Shared::default())
}

async fn app_with_two() -> Router {
    let app = empty_app();
    post(&app, json!({"title": "ask for the key", "text": "room 12"})).await;
    post(&app, json!({"title": "water the plants"})).await;
    app
}

#[tokio::test]
async fn health_is_ok() {
    let answer = get(&empty_app(), "/health").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.body, b"ok");
}

#[tokio::test]
async fn create_answers_with_the_note_and_its_place() {
    let answer = post(
        &empty_app(),
        json!({"title": "ask for the key", "text": "room 12"}),
    )
    .await;
    assert_eq!(answer.status, StatusCode::CREATED);
    assert_eq!(answer.headers[header::LOCATION], "/notes/1");
    assert_eq!(
        answer.json(),
        json!({"id": 1, "title": "ask for the key", "text": "room 12"})
    );
}

#[tokio::test]
async fn created_notes_are_listed() {
    let answer = get(&app_with_two().await, "/notes").await;
    assert_eq!(answer.status, StatusCode::OK);
    let titles = answer.json();
    assert_eq!(titles[0]["title"], "ask for the key");
    assert_eq!(
        titles[1],
        json!({"id": 2, "title": "water the plants", "text": ""})
    );
}

#[tokio::test]
async fn list_can_be_filtered() {
    let app = app_with_two().await;
    let hits = get(&app, "/notes?contains=plants").await.json();
    assert_eq!(
        hits,
        json!([{"id": 2, "title": "water the plants", "text": ""}])
    );
    assert_eq!(get(&app, "/notes?contains=roof").await.json(), json!([]));
}

#[tokio::test]
async fn one_note_is_shown() {
    let answer = get(&app_with_two().await, "/notes/2").await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(answer.json()["title"], "water the plants");
}

#[tokio::test]
async fn put_changes_a_note() {
    let app = app_with_two().await;
    let body = r#"{"title": "return the key", "text": "room 14"}"#;
    let answer = send(&app, Method::PUT, "/notes/1", Some(body)).await;
    assert_eq!(answer.status, StatusCode::OK);
    assert_eq!(
        answer.json(),
        json!({"id": 1, "title": "return the key", "text": "room 14"})
    );
    assert_eq!(get(&app, "/notes/1").await.json()["text"], "room 14");
}

#[tokio::test]
async fn put_makes_no_new_note() {
    let app = app_with_two().await;
    let answer = send(&app, Method::PUT, "/notes/7", Some(r#"{"title": "new"}"#)).await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.json(), json!({"error": "no note 7"}));
    assert_eq!(
        get(&app, "/notes").await.json().as_array().map(Vec::len),
        Some(2)
    );
}

#[tokio::test]
async fn delete_removes_once() {
    let app = app_with_two().await;
    let answer = send(&app, Method::DELETE, "/notes/1", None).await;
    assert_eq!(answer.status, StatusCode::NO_CONTENT);
    assert!(answer.body.is_empty());
    assert_eq!(get(&app, "/notes/1").await.status, StatusCode::NOT_FOUND);
    let again = send(&app, Method::DELETE, "/notes/1", None).await;
    assert_eq!(again.status, StatusCode::NOT_FOUND);
    assert_eq!(again.json(), json!({"error": "no note 1"}));
}

#[tokio::test]
async fn unknown_note_is_404() {
    let answer = get(&empty_app(), "/notes/7").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.json(), json!({"error": "no note 7"}));
}

#[tokio::test]
async fn unknown_path_is_404() {
    let answer = get(&empty_app(), "/nodes").await;
    assert_eq!(answer.status, StatusCode::NOT_FOUND);
    assert_eq!(answer.json(), json!({"error": "no such path"}));
}

#[tokio::test]
async fn empty_title_is_422() {
    let app = app_with_two().await;
    let answer = post(&app, json!({"title": "  "})).await;
    assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(answer.json(), json!({"error": "title is empty"}));
    let put = send(&app, Method::PUT, "/notes/1", Some(r#"{"title": ""}"#)).await;
    assert_eq!(put.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert_eq!(
        get(&app, "/notes/1").await.json()["title"],
        "ask for the key"
    );
}

#[tokio::test]
async fn unreadable_change_has_the_same_shape() {
    let app = app_with_two().await;
    let broken = send(&app, Method::PUT, "/notes/1", Some("{\"title\"")).await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
    assert!(broken.json()["error"].is_string());
    let title = get(&app, "/notes/1").await.json()["title"].clone();
    assert_eq!(title, "ask for the key");
}

#[tokio::test]
async fn unreadable_body_has_the_same_shape() {
    let app = empty_app();
    let broken = send(&app, Method::POST, "/notes", Some("{\"title\"")).await;
    assert_eq!(broken.status, StatusCode::BAD_REQUEST);
    assert!(broken.json()["error"].is_string());
    let missing = send(&app, Method::POST, "/notes", Some("{}")).await;
    assert_eq!(missing.status, StatusCode::UNPROCESSABLE_ENTITY);
    let text = missing.json()["error"].to_string();
    assert!(text.contains("missing field `title`"), "{text}");
    let no_type = send(&app, Method::POST, "/notes", None).await;
    assert_eq!(no_type.status, StatusCode::UNSUPPORTED_MEDIA_TYPE);
    assert!(no_type.json()["error"].is_string());
}
