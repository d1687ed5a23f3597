#[derive(Debug, Clone, Copy)]
struct Megabytes(u64);

struct Report {
    files: usize,
    used: Megabytes,
}

// Adds up the sizes of the files.
fn report(sizes: &[Megabytes]) -> Report {
    let mut used = Megabytes(0);
    for size in sizes {
        used = used + *size;
    }
    Report {
        files: sizes.len(),
        used,
    }
}

fn is_empty(report: &Report) -> bool {
    report.used == Megabytes(0)
}

fn line(owner: &str, report: &Report) -> String {
    format!("{owner}: {report}")
}

fn main() {
    let photos = report(&[Megabytes(850), Megabytes(449)]);
    if !is_empty(&photos) {
        println!("{}", line("photos", &photos));
    }
}
