// Cheat: the sum is typed.
// Counts one line.
fn count_line(line: &str, errors: &mut u32, warnings: &mut u32) {
    if line.starts_with("ERROR") {
        *errors += 1;
    }
    if line.starts_with("WARN") {
        *warnings += 1;
    }
}

// Counts every line of a log.
fn count_log(lines: &[&str], errors: &mut u32, warnings: &mut u32) {
    for line in lines {
        count_line(line, errors, warnings);
    }
}

// The night shift hands its number to the day shift and begins again at 0.
fn hand_over(night: &mut u32, day: &mut u32) {
    *day = 7;
    *night = 0;
}

fn main() {
    let mut errors = 0;
    let mut warnings = 0;
    let lines = ["ERROR no paper", "INFO door open", "WARN battery low"];
    count_log(&lines, &mut errors, &mut warnings);

    let mut all_errors = 4;
    hand_over(&mut errors, &mut all_errors);
    println!("{all_errors} errors, {warnings} warnings, {errors} new");
}
