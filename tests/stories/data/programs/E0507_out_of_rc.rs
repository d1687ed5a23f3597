use std::rc::Rc;

fn main() {
    let shared = Rc::new(String::from("plan"));
    let plan = *shared;
    println!("{plan}");
}
