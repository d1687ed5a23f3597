async fn fetch(id: u32) -> Result<String, Box<dyn std::error::Error + Send + Sync>> {
    let reply = client().get(format!("/item/{id}")).await?;
    tokio::select! { _ = sleep() => {}, r = work() => { return Ok(r) } }
    async move { reply }.await
}
