fn send(report: Vec<u32>) -> usize {
    report.len()
}

fn main() {
    let report = vec![12, 7, 31];
    for attempt in 0..3 {
        let sent = send(report);
        println!("attempt {attempt}: {sent} values");
    }
}
