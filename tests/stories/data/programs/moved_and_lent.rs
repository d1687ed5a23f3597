fn main() {
    let mut plan = vec![String::from("a")];
    let first = &plan[0];
    plan.clear();
    println!("{first}");
    let given = plan;
    println!("{} {}", given.len(), plan.len());
}
