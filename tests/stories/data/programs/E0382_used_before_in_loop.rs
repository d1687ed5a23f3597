fn main() {
    let mut total = 0;
    let batch = vec![1, 2];
    loop {
        total += batch.len();
        if total > 5 {
            break;
        }
        let sent = batch;
        println!("{}", sent.len());
    }
}
