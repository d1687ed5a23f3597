use std::future::Future;

fn later() -> impl Future<Output = usize> {
    let message = String::from("sent");
    let work = async move { message.len() };
    println!("{message}");
    work
}

fn main() {
    let _pending = later();
}
