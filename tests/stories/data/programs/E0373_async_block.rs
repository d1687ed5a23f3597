use std::future::Future;

fn fetch(address: String) -> impl Future<Output = usize> {
    async { address.len() }
}

fn main() {
    let _work = fetch(String::new());
}
