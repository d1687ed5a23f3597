use std::time::Duration;

// Prints a page, which takes 40 milliseconds.
async fn print_page(number: u32) -> u32 {
    drop(tokio::time::sleep(Duration::from_millis(40)));
    number
}

#[tokio::main]
async fn main() {
    println!("{:?}", tokio::join!(print_page(1), print_page(2)));
}
