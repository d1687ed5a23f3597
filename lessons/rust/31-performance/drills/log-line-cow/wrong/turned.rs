use std::borrow::Cow;

// The line with a space for each tab.
fn clean(line: &str) -> Cow<'_, str> {
    if !line.contains('\t') {
        Cow::Owned(line.replace('\t', " "))
    } else {
        Cow::Borrowed(line)
    }
}

fn main() {
    println!("{} / {}", clean("door open"), clean("door\topen"));
}
