use std::fmt::Display;

trait Tag {
    fn tag(&self) -> String;
}

impl<T: Display> Tag for T {
    fn tag(&self) -> String {
        format!("<{self}>")
    }
}

struct Maybe<T>(Option<T>);

impl<T: Display> Tag for Maybe<T> {
    fn tag(&self) -> String {
        match &self.0 {
            Some(value) => value.tag(),
            None => String::from("none"),
        }
    }
}

// The tag of something that may be missing.
fn show<T: Display>(value: Option<T>) -> String {
    Maybe(value).tag()
}

fn main() {
    println!("{} {} {}", 12.tag(), show(Some("red")), show::<u8>(None));
}
