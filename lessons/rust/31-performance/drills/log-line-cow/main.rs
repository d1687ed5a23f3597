use std::borrow::Cow;

// The line with a space for each tab.
fn clean(line: &str) -> Cow<'_, str> {
    Cow::Owned(line.replace('\t', " "))
}

fn main() {
    println!("{} / {}", clean("door open"), clean("door\topen"));
}
