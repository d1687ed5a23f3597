fn archive(report: String) {
    println!("{report}");
}

fn main() {
    let report = String::from("quarter");
    if std::env::args().count() > 1 {
        archive(report);
    }
    archive(report);
}
