use std::fmt::Display;

trait Tag {
    fn tag(&self) -> String;
}

impl<T: Display> Tag for T {
    fn tag(&self) -> String {
        format!("<{self}>")
    }
}

impl<T: Display> Tag for Option<T> {
    fn tag(&self) -> String {
        match self {
            Some(value) => value.tag(),
            None => String::from("none"),
        }
    }
}

// The tag of something that may be missing.
fn show<T: Display>(value: Option<T>) -> String {
    value.tag()
}

fn main() {
    println!("{} {} {}", 12.tag(), show(Some("red")), show::<u8>(None));
}
