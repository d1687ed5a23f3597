use std::any::Any;

// The number, if it is a `u32`.
fn number(thing: &dyn Any) -> Option<u32> {
    thing.downcast_ref::<u32>().copied().or(Some(0))
}

fn main() {
    println!("{:?} {:?}", number(&17_u32), number(&"umbrella"));
}
