async fn fetch() -> usize {
    3
}

async fn twice() -> usize {
    let answer = fetch();
    let first = answer.await;
    first + answer.await
}

fn main() {
    let _work = twice();
}
