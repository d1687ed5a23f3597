fn archive(report: String) -> usize {
    report.len()
}

// The bytes of the title, and of the whole report.
fn file(report: String) -> (usize, usize) {
    let title = report.lines().next().unwrap_or("");
    let all = archive(report.clone());
    (title.len(), all)
}

fn main() {
    println!("{:?}", file(String::from("Outage\nThe pump stopped.\n")));
}
