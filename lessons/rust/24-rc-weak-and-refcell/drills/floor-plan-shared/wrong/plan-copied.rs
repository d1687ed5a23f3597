use std::rc::Rc;

// One handle for each of the two.
fn hand_out(plan: Rc<String>) -> (Rc<String>, Rc<String>) {
    (Rc::new(String::clone(&plan)), plan)
}

fn main() {
    let plan = Rc::new(String::from("ground floor"));
    let (electrician, plumber) = hand_out(plan);
    println!("{electrician} {plumber} {}", Rc::strong_count(&plumber));
}
